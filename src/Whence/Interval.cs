using System.Globalization;

namespace Whence;

/// <summary>Whole numbers from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
/// <param name="Low">The least count that the words allow; at least 0.</param>
/// <param name="High">The greatest, or null where nothing bounds it.</param>
public readonly record struct Interval(long Low, long? High)
{
    /// <summary>Any count at all.</summary>
    public static Interval Any => new(0, null);

    /// <summary>Whether no number is left.</summary>
    public bool IsEmpty => High < Low;

    /// <summary>How many whole numbers it holds; null when unbounded, 0 when empty.</summary>
    public long? Count => High is { } high ? Math.Max(0, high - Low + 1) : null;

    /// <summary>The numbers in both.</summary>
    public Interval Intersect(Interval other) =>
        new(
            Math.Max(Low, other.Low),
            (High, other.High) switch
            {
                (null, var high) => high,
                (var high, null) => high,
                var (a, b) => Math.Min(a.Value, b.Value),
            }
        );

    /// <summary>Whether <paramref name="value"/> is in it.</summary>
    public bool Contains(long value) => Low <= value && !(High < value);

    /// <summary>"90–99", "50", "901 or more"; thousands parted by commas.</summary>
    public override string ToString() =>
        IsEmpty ? "nothing"
        : High is not { } high
            ? Low == 0 ? "any number"
                : Number(Low) + " or more"
        : high == Low ? Number(Low)
        : Number(Low) + "–" + Number(high);

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
