using Whence.Attributing.Learned;

namespace Whence.Training.Attributing;

/// <summary>Counts how often each word is part of a cue.</summary>
internal sealed class RateCounter
{
    // What is believed of a word before it is seen: one cue in twenty, worth two sightings.
    private const double Prior = 0.05;
    private const double Weight = 2;

    private readonly Dictionary<ulong, (int Cues, int All)> counts = [];

    /// <summary>Counts the words of <paramref name="articles"/>.</summary>
    public RateCounter(IEnumerable<GoldArticle> articles)
    {
        foreach (var article in articles)
        {
            Count(article, counts);
        }
    }

    /// <summary>The rates of all that was counted.</summary>
    public CueRates Rates() =>
        new(counts.Where(pair => pair.Value.All > 1).ToDictionary(pair => pair.Key, pair => StepOf(pair.Value)));

    /// <summary>The rates that <paramref name="article"/> would be read with, had it not been counted.</summary>
    public Func<ulong, byte> Without(GoldArticle article)
    {
        var own = new Dictionary<ulong, (int Cues, int All)>();
        Count(article, own);
        return key =>
        {
            var (cues, all) = counts.GetValueOrDefault(key);
            var (ownCues, ownAll) = own.GetValueOrDefault(key);
            return all - ownAll > 1 ? StepOf((cues - ownCues, all - ownAll)) : (byte)0;
        };
    }

    private static byte StepOf((int Cues, int All) count) =>
        Steps.OfRate((count.Cues + (Prior * Weight)) / (count.All + Weight));

    private static void Count(GoldArticle article, Dictionary<ulong, (int Cues, int All)> counts)
    {
        var isCue = new bool[article.Text.Count];
        foreach (var (first, end) in article.Triples.Select(triple => triple.Cue))
        {
            isCue.AsSpan(first, end - first).Fill(true);
        }
        for (var i = 0; i < isCue.Length; i++)
        {
            var key = CueRates.KeyOf(Surface.LemmaOf(article.Text, i), article.Text[i].Tag);
            var (cues, all) = counts.GetValueOrDefault(key);
            counts[key] = (cues + (isCue[i] ? 1 : 0), all + 1);
        }
    }
}
