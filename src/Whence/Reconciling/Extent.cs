namespace Whence.Reconciling;

/// <summary>How far a count can go.</summary>
internal enum Extent
{
    /// <summary>Not found out.</summary>
    Unknown,

    /// <summary>There is no solution at all.</summary>
    None,

    /// <summary>To an end that is known.</summary>
    Known,

    /// <summary>Without end.</summary>
    Endless,
}
