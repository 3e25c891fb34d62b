namespace Whence.Web.Reports;

/// <summary>What words of a report are marked as; of two marks on the same words the later kind stands within the earlier.</summary>
public enum MarkKind
{
    /// <summary>Words that another report has too.</summary>
    Copied,

    /// <summary>What a source is said to have said.</summary>
    Content,

    /// <summary>Words that state where an actor stands.</summary>
    Position,

    /// <summary>The act that somebody is accused of.</summary>
    Allegation,

    /// <summary>Who is said to have said something.</summary>
    Source,

    /// <summary>The words that attribute.</summary>
    Cue,

    /// <summary>Where something counted happened.</summary>
    Place,

    /// <summary>When it did.</summary>
    Time,

    /// <summary>A count.</summary>
    Figure,

    /// <summary>What the address asks for.</summary>
    Sought,
}
