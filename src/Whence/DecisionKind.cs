namespace Whence;

/// <summary>What an analyst decides of what was read or weighed.</summary>
public enum DecisionKind
{
    /// <summary>It is as it was read.</summary>
    Accept,

    /// <summary>It is other than it was read: what is right is said.</summary>
    Correct,

    /// <summary>It is nothing that the words say: it takes no part in weighing, and is shown as rejected.</summary>
    Reject,

    /// <summary>Questions are one question, or origins one origin.</summary>
    Merge,

    /// <summary>Some figures are no part of a question, or of an origin, and make up one of their own.</summary>
    Split,

    /// <summary>A remark, which changes nothing.</summary>
    Note,
}
