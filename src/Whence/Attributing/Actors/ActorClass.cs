namespace Whence.Attributing.Actors;

/// <summary>What sort of speaker an actor is.</summary>
internal enum ActorClass : byte
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>A person, or several.</summary>
    Person,

    /// <summary>A group, charity, party or the like.</summary>
    Body,

    /// <summary>What governs, or bears arms for what governs.</summary>
    State,

    /// <summary>An outlet or agency.</summary>
    Press,

    /// <summary>A company.</summary>
    Firm,

    /// <summary>What is read or seen: a report, a statement, footage.</summary>
    Paper,
}
