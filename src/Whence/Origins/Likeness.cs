using Whence.Languages;

namespace Whence.Origins;

/// <summary>How alike the sentences of two claims are: the rarer the words that they share, the more it tells.</summary>
internal sealed class Likeness
{
    /// <summary>As if so many unrelated sentences stood beside, so that words weigh something in a small collection too.</summary>
    private const int Beside = 50;

    /// <summary>How many words of a sentence are looked at.</summary>
    private const int Most = 48;

    /// <summary>How many characters of a sentence are looked at: longer ones are no sentences.</summary>
    private const int Longest = 4_000;

    /// <summary>Words of fewer characters tell nothing.</summary>
    private const int Shortest = 4;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> given = [];
    private readonly List<int> counts = [];
    private readonly int[][] words;
    private readonly Claim[] claims;

    public Likeness(Claim[] claims)
    {
        this.claims = claims;
        words = [.. claims.Select(c => WordsOf(c.Figure.SentenceText))];
        foreach (var claim in claims)
        {
            given[claim.Key.Number] = given.GetValueOrDefault(claim.Key.Number) + 1;
        }
    }

    /// <summary>The evidence, in nats, that two claims that give one number tell of one thing.</summary>
    public double Of(int one, int other)
    {
        var evidence = Weight(given[claims[one].Key.Number]);
        var (left, right) = (words[one], words[other]);
        for (int i = 0, j = 0; i < left.Length && j < right.Length; )
        {
            if (left[i] == right[j])
            {
                evidence += Weight(counts[left[i]]);
                (i, j) = (i + 1, j + 1);
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return evidence;
    }

    private double Weight(int count) => Math.Log((double)(claims.Length + Beside) / count);

    private int[] WordsOf(string sentence)
    {
        var found = new SortedSet<int>();
        var looked = sentence.AsSpan(0, Math.Min(sentence.Length, Longest));
        foreach (var range in looked.SplitAny(" \t\n,.;:()[]\"“”'’-/"))
        {
            var word = looked[range];
            if (word.Length < Shortest || char.IsDigit(word[0]))
            {
                continue;
            }
            var folded = NameFold.Fold(word);
            if (!numbers.TryGetValue(folded, out var number))
            {
                numbers.Add(folded, number = counts.Count);
                counts.Add(0);
            }
            if (found.Add(number))
            {
                counts[number]++;
            }
            if (found.Count == Most)
            {
                break;
            }
        }
        return [.. found];
    }
}
