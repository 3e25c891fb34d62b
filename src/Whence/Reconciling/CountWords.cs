using Whence.Languages;

namespace Whence.Reconciling;

/// <summary>The words by a count that say how it stands to the other counts of its matter.</summary>
internal static class CountWords
{
    // Characters before the quote in which such words stand: "an earlier toll of 16", "three more civilians".
    private const int Before = 64;

    // "Raised the death toll from a fire in the old harbour of the town to 22".
    private const int Raised = 140;
    private const int Near = 28;
    private const int Beyond = 14;

    // "Also" with no more than its verb: "also wounded six".
    private const int Also = 13;

    private static readonly Dictionary<string, string> Kinds = Table
        .Shipped("Reconciling/apart.tsv")
        .Rows.ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the words say that the count adds to another: "another six", "also killed six".</summary>
    public static bool Adds(Figure figure) =>
        Has(Around(figure, 0, Beyond), "adds") || Has(Around(figure, Also, 0), "besides");

    /// <summary>"12 more", "a further 12": whether the quantity itself says that it comes on top of another.</summary>
    public static bool IsMore(Figure figure) => Has(figure.Words, "adds");

    /// <summary>Whether they say that it has been given up for a later one.</summary>
    public static bool IsFormer(Figure figure) =>
        Has(Around(figure, Before, Beyond), "former") || Has(figure.Source, "former");

    /// <summary>Whether they say that it has just risen: "the toll rises to 43".</summary>
    public static bool IsRising(Figure figure) => Has(Around(figure, Raised, 0), "rising");

    /// <summary>"14 from eight": whether the count is what another rose from.</summary>
    public static bool IsFrom(Figure figure)
    {
        var before = Around(figure, Near, 0);
        var at = Math.Clamp(figure.Quote.Start - figure.Shown.Start, 0, Near);
        return before[..Math.Min(at, before.Length)].TrimEnd().EndsWith(" from", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether it is what a picture shows or somebody counted on the spot, of which there may be more.</summary>
    public static bool IsSeen(Figure figure) => Has(Around(figure, 0, Beyond), "seen") || Has(figure.Source, "seen");

    /// <summary>Whether the sentence turns aside to another event before it gives the count.</summary>
    public static bool IsAside(Figure figure) => Has(Around(figure, int.MaxValue / 2, 0), "aside");

    /// <summary>Whether they say that it is part of another count: "including 13 children", "70 children were among the dead".</summary>
    public static bool IsWithin(Figure figure) =>
        Has(Around(figure, Near, 0), "within") || HasAmong(After(figure, Near)) || IsOfThem(figure);

    /// <summary>Whether a population's noun names no part of the people.</summary>
    public static bool IsAnyone(Population population) =>
        Has(population.Text, "anyone") || Has(population.Text, "seen");

    // "70 children were among the dead"; but "43 people, among them children" are the whole.
    private static bool HasAmong(ReadOnlySpan<char> words) =>
        words.Contains("re among ", StringComparison.OrdinalIgnoreCase);

    /// <summary>"14 of the dead", "two of them".</summary>
    public static bool IsOfThem(Figure figure)
    {
        var after = After(figure, Beyond).TrimStart();
        return after.StartsWith("of the", StringComparison.OrdinalIgnoreCase)
            || after.StartsWith("of tho", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"A man was shot": one of however many.</summary>
    public static bool IsOne(Figure figure) => figure.Words is "a" or "an" or "A" or "An";

    private static ReadOnlySpan<char> After(Figure figure, int reach)
    {
        var around = Around(figure, 0, reach);
        return around[Math.Min(figure.Words.Length, around.Length)..];
    }

    private static ReadOnlySpan<char> Around(Figure figure, int before, int after)
    {
        var text = figure.SentenceText;
        var start = Math.Clamp(figure.Quote.Start - figure.Shown.Start, 0, text.Length);
        var from = Math.Max(0, start - before);
        return text.AsSpan(from, Math.Max(from, Math.Min(text.Length, start + figure.Words.Length + after)) - from);
    }

    private static bool Has(ReadOnlySpan<char> words, string kind)
    {
        foreach (var range in words.SplitAny(" \t,.;:()\"“”"))
        {
            // "More than 50" adds to nothing.
            if (
                Kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[range], out var found)
                && found == kind
                && !words[range.End..].StartsWith(" than", StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }
        return false;
    }
}
