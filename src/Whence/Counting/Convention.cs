using System.Globalization;
using Whence.Languages;

namespace Whence.Counting;

/// <summary>How hedged numbers and vague words are read as intervals: a table that a user can replace.</summary>
public sealed class Convention
{
    private readonly Dictionary<string, (string Low, string High)> readings = new(StringComparer.OrdinalIgnoreCase);

    private Convention(string name, Table table)
    {
        Name = name;
        foreach (var row in table.Rows)
        {
            readings[row[0]] = (row[1], row[2]);
        }
    }

    /// <summary>The convention of this project.</summary>
    public static Convention Whence { get; } = Named("whence");

    /// <summary>The convention that ships as <paramref name="name"/>: whence, ucdp or acled.</summary>
    /// <exception cref="InvalidOperationException">There is none of that name.</exception>
    public static Convention Named(string name) => new(name, Table.Shipped($"Counting/conventions/{name}.tsv"));

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Words that name a quantity without a number.</summary>
    internal IEnumerable<string> VagueWords => readings.Keys.Where(key => !Enum.TryParse<Hedge>(key, false, out _));

    /// <summary>The interval of <paramref name="values"/> under <paramref name="hedge"/>, or of a vague word with the hedge around it.</summary>
    public Interval Read(Hedge hedge, ReadOnlySpan<long> values, string? vague = null, Hedge? outer = null)
    {
        var (low, high) = readings[vague ?? hedge.ToString()];
        var interval = new Interval(Math.Max(0, Bound(low, values, up: true) ?? 0), Bound(high, values, up: false));
        // Below ten, ⌈0.9n⌉ passes n−1: "nearly five" still allows the number just below, and "between 9 and 3" its two ends.
        if (interval.High is { } end && end < interval.Low)
        {
            var floor = Math.Max(0, end);
            interval = new Interval(floor, hedge == Hedge.Between ? interval.Low : floor);
        }
        return outer switch
        {
            Hedge.AtLeast or Hedge.MoreThan => new Interval(interval.Low, null),
            Hedge.AtMost or Hedge.LessThan => new Interval(0, interval.High),
            _ => interval,
        };
    }

    private static long? Bound(string formula, ReadOnlySpan<long> values, bool up)
    {
        switch (formula)
        {
            case "*":
                return null;
            case "n" or "a":
                return values[0];
            case "b":
                return values[^1];
            case "n+1":
                return values[0] + 1;
            case "n-1":
                return values[0] - 1;
        }
        if (!formula.EndsWith('n'))
        {
            return long.Parse(formula, CultureInfo.InvariantCulture);
        }
        var share = decimal.Parse(formula[..^1], CultureInfo.InvariantCulture) * values[0];
        return (long)(up ? Math.Ceiling(share) : Math.Floor(share));
    }
}
