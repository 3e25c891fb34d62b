namespace Whence;

/// <summary>What sort of thing a decision is of.</summary>
public enum AnchorKind
{
    /// <summary>A figure.</summary>
    Figure,

    /// <summary>A position.</summary>
    Position,

    /// <summary>An allegation.</summary>
    Allegation,

    /// <summary>A question, by the figure that it is named after.</summary>
    Question,

    /// <summary>An origin, by the figure that it is named after.</summary>
    Origin,

    /// <summary>A report as a whole.</summary>
    Report,
}
