namespace Whence;

/// <summary>How a number is hedged by the words around it.</summary>
public enum Hedge
{
    /// <summary>"50", "a man", "a dozen".</summary>
    Exact,

    /// <summary>"at least", "or more", "20-plus".</summary>
    AtLeast,

    /// <summary>"more than", "over".</summary>
    MoreThan,

    /// <summary>"up to", "as many as".</summary>
    AtMost,

    /// <summary>"fewer than", "under".</summary>
    LessThan,

    /// <summary>"nearly", "almost".</summary>
    Nearly,

    /// <summary>"about", "some", "an estimated".</summary>
    About,

    /// <summary>"between a and b", "a to b".</summary>
    Between,

    /// <summary>A word without a number: "dozens", "several hundred".</summary>
    Vague,
}
