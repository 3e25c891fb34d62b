namespace Whence.Attributing.Actors;

/// <summary>What a name, title or pronoun tells of a person's gender.</summary>
internal enum Gender : byte
{
    /// <summary>Nothing.</summary>
    Any,

    /// <summary>"he".</summary>
    Male,

    /// <summary>"she".</summary>
    Female,
}
