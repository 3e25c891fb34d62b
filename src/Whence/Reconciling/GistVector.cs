using System.Globalization;
using System.Runtime.InteropServices;

namespace Whence.Reconciling;

/// <summary>A report's gist and the counts it gives, weighed: a rare term weighs more than a common one. Of length 1.</summary>
/// <param name="Terms">The terms, in ascending order.</param>
/// <param name="Weights">Their weights.</param>
/// <param name="Links">The heaviest of the terms that some other report has too, by which reports like it are looked up.</param>
internal sealed record GistVector(uint[] Terms, double[] Weights, uint[] Links)
{
    // How many: reports that are alike share several.
    private const int Linking = 16;

    // As if so many reports of other matters stood beside, so that terms weigh right in a small collection too.
    private const int Beside = 100;

    // Counts of one report that are terms too: two reports that give one rare number of one measure tell one event.
    private const int Figures = 16;

    /// <summary>The vectors of <paramref name="statements"/>, weighed against each other.</summary>
    public static GistVector[] Of(ImmutableArray<Statements> statements)
    {
        var reports = new SortedDictionary<uint, byte>[statements.Length];
        var carried = new Dictionary<uint, int>();
        for (var i = 0; i < reports.Length; i++)
        {
            reports[i] = Counted(statements[i]);
            foreach (var term in reports[i].Keys)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(carried, term, out _)++;
            }
        }
        return [.. reports.Select(report => Weighed(report, carried, reports.Length))];
    }

    /// <summary>The cosine of the angle between two: 1 for like gists, 0 for those that share no term.</summary>
    public double Likeness(GistVector other)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length; )
        {
            if (Terms[i] == other.Terms[j])
            {
                sum += Weights[i++] * other.Weights[j++];
            }
            else if (Terms[i] < other.Terms[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return sum;
    }

    private static SortedDictionary<uint, byte> Counted(Statements statements)
    {
        var counts = new SortedDictionary<uint, byte>();
        for (var i = 0; i < statements.Gist.Terms.Length; i++)
        {
            counts[statements.Gist.Terms[i]] = statements.Gist.Counts[i];
        }
        foreach (var figure in statements.Figures.Where(f => f.Realis && f.Measure != Measure.Other).Take(Figures))
        {
            if (figure.Quantity.Values is [var value, ..])
            {
                counts[GistReader.Hash(string.Create(CultureInfo.InvariantCulture, $"{figure.Measure}:{value}"))] = 1;
            }
        }
        return counts;
    }

    private static GistVector Weighed(SortedDictionary<uint, byte> counts, Dictionary<uint, int> carried, int reports)
    {
        double[] weights =
        [
            .. counts.Select(c =>
                (1 + Math.Log(c.Value))
                * Math.Max(0, Math.Log((reports + Beside) / (carried[c.Key] + Beside * CommonWords.Share(c.Key))))
            ),
        ];
        var length = Math.Sqrt(weights.Sum(w => w * w));
        uint[] terms = [.. counts.Keys];
        return new GistVector(
            terms,
            [.. weights.Select(w => length > 0 ? w / length : 0)],
            [
                .. Enumerable
                    .Range(0, terms.Length)
                    .Where(i => carried[terms[i]] > 1)
                    .OrderByDescending(i => weights[i])
                    .Take(Linking)
                    .Select(i => terms[i]),
            ]
        );
    }
}
