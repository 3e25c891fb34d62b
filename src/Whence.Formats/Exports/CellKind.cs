namespace Whence.Formats.Exports;

/// <summary>What a <see cref="Cell"/> holds.</summary>
public enum CellKind
{
    /// <summary>Nothing: not known, or not said.</summary>
    None,

    /// <summary>Words.</summary>
    Words,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number with a fraction: a share from 0 to 1, degrees.</summary>
    Fraction,

    /// <summary>A day of the ISO calendar.</summary>
    Day,
}
