namespace Whence;

/// <summary>How figures fail to sit together.</summary>
public enum ConflictKind
{
    /// <summary>They cannot all be true.</summary>
    Contradiction,

    /// <summary>They can, but only in a small share of what the words allow.</summary>
    Strain,

    /// <summary>One source changed its own figure.</summary>
    Revision,
}
