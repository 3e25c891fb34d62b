namespace Whence;

/// <summary>Why one statement rests on another.</summary>
public enum EdgeKind
{
    /// <summary>Shares passages with it.</summary>
    Copied,

    /// <summary>Names the outlet or agency that carried it.</summary>
    Cited,

    /// <summary>Reports the same speaker saying the same thing at the same time.</summary>
    SameUtterance,
}
