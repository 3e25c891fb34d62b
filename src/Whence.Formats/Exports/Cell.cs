namespace Whence.Formats.Exports;

/// <summary>A cell of a table: words, a whole number, a number with a fraction, a day, or nothing.</summary>
public readonly record struct Cell
{
    /// <summary>The words, where <see cref="Kind"/> is <see cref="CellKind.Words"/>.</summary>
    public string? Words { get; private init; }

    /// <summary>The whole number.</summary>
    public long Number { get; private init; }

    /// <summary>The number with a fraction.</summary>
    public double Fraction { get; private init; }

    /// <summary>The day.</summary>
    public LocalDate Day { get; private init; }

    /// <summary>Which of them it holds.</summary>
    public CellKind Kind { get; private init; }

    /// <summary>Nothing.</summary>
    public static Cell None => default;

    /// <summary>Words; nothing where they are null.</summary>
    public static Cell Of(string? words) => words is null ? None : new() { Kind = CellKind.Words, Words = words };

    /// <summary>A whole number; nothing where it is null.</summary>
    public static Cell Of(long? number) =>
        number is { } value ? new() { Kind = CellKind.Number, Number = value } : None;

    /// <summary>A number with a fraction, such as a share; nothing where it is null.</summary>
    public static Cell Of(double? fraction) =>
        fraction is { } value ? new() { Kind = CellKind.Fraction, Fraction = value } : None;

    /// <summary>A day; nothing where it is null.</summary>
    public static Cell Of(LocalDate? day) => day is { } value ? new() { Kind = CellKind.Day, Day = value } : None;
}
