namespace Whence.Attributing.Actors;

/// <summary>How a mention refers.</summary>
internal enum MentionForm : byte
{
    /// <summary>By a name, alone or with a description: "Jane Doe", "the Coastal Observatory".</summary>
    Name,

    /// <summary>By a common noun: "a monitor", "the ministry".</summary>
    Description,

    /// <summary>By a pronoun of the third person: "she", "it".</summary>
    Pronoun,

    /// <summary>By a pronoun that is the speaker's own: "we".</summary>
    Self,

    /// <summary>By a relative pronoun: "who".</summary>
    Relative,
}
