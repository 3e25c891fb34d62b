using System.Globalization;
using System.Runtime.InteropServices;

namespace Whence.Reconciling;

/// <summary>
/// How much each term of a gist weighs among the reports in hand: a rare term more than a common one. The counts that a report
/// gives are terms too: two reports with one rare number of one measure tell one event.
/// </summary>
internal sealed class GistWeights
{
    // As if so many reports of other matters stood beside, so that terms weigh right in a small collection too.
    private const int Beside = 100;

    // Counts of one report that are terms.
    private const int Figures = 16;

    // The heaviest shared terms of a report, by which others like it are looked up.
    private const int Linking = 16;

    private readonly Dictionary<uint, int> carried = [];
    private int reports;

    /// <summary>Takes in one more report.</summary>
    public void Add(Statements statements)
    {
        reports++;
        foreach (var term in Counted(statements).Keys)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(carried, term, out _)++;
        }
    }

    /// <summary>The vector of a report that has been taken in.</summary>
    public GistVector Of(Statements statements)
    {
        var counts = Counted(statements);
        uint[] terms = [.. counts.Keys];
        double[] weights =
        [
            .. counts.Select(c =>
                (1 + Math.Log(c.Value))
                * Math.Max(0, Math.Log((reports + Beside) / (carried[c.Key] + Beside * CommonWords.Share(c.Key))))
            ),
        ];
        var length = Math.Sqrt(weights.Sum(w => w * w));
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
}
