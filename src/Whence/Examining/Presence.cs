namespace Whence.Examining;

/// <summary>Whether something stands on a paper.</summary>
public enum Presence
{
    /// <summary>It cannot be told.</summary>
    Untold,

    /// <summary>It stands there.</summary>
    Present,

    /// <summary>It does not.</summary>
    Absent,
}
