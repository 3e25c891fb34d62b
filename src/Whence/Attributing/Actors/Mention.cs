namespace Whence.Attributing.Actors;

/// <summary>Words that refer to an actor.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last of the phrase that names it: descriptions set off by commas, and clauses, left out.</param>
internal readonly record struct Mention(int First, int End)
{
    /// <summary>The token that says what it is: the last of a person's name, the noun that the rest describes.</summary>
    public int Head { get; init; }

    /// <summary>First token of the name proper, titles and descriptions left out; the head where there is no name.</summary>
    public int Name { get; init; }

    /// <summary>How it refers.</summary>
    public MentionForm Form { get; init; }

    /// <summary>What sort of actor.</summary>
    public ActorClass Class { get; init; }

    /// <summary>Whether an article stands before a name, as none does before a person's.</summary>
    public bool Impersonal { get; init; }

    /// <summary>What it tells of gender.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether it stands for several; null where that is open.</summary>
    public bool? Plural { get; init; }

    /// <summary>Whether it points at somebody known already ("the", "its"), as opposed to bringing somebody in ("a").</summary>
    public bool Definite { get; init; }

    /// <summary>Whether it is the source of an attribution.</summary>
    public bool Speaks { get; init; }

    /// <summary>Whether it opens its sentence.</summary>
    public bool Leads { get; init; }

    /// <summary>Whether it stands in what somebody said.</summary>
    public bool Said { get; init; }
}
