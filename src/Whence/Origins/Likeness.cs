using Whence.Languages;

namespace Whence.Origins;

/// <summary>
/// How alike the sentences of two claims are: the rarer the words that they share, the more it tells. How rare words and numbers are is
/// told from what was read, and stays so whatever is decided of it.
/// </summary>
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

    // By word, how many claims have it; by claim, its words in order of their numbers.
    private readonly int[] counts;
    private readonly int[][] words;
    private readonly Dictionary<long, int> given;

    private Likeness(int[] counts, int[][] words, Dictionary<long, int> given) =>
        (this.counts, this.words, this.given) = (counts, words, given);

    /// <summary>Of the claims that <paramref name="figures"/> are, as they were read.</summary>
    public static Likeness Of(IReadOnlyCollection<Figure> figures)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<int>();
        var words = new int[figures.Count][];
        var given = new Dictionary<long, int>();
        var (c, before) = (0, "");
        foreach (var figure in figures)
        {
            // Several numbers of one sentence have one list of words.
            words[c] = c > 0 && figure.SentenceText == before ? words[c - 1] : WordsOf(figure.SentenceText, numbers);
            while (counts.Count < numbers.Count)
            {
                counts.Add(0);
            }
            foreach (var word in words[c])
            {
                counts[word]++;
            }
            var number = Claim.NumberOf(figure.Quantity);
            given[number] = given.GetValueOrDefault(number) + 1;
            (c, before) = (c + 1, figure.SentenceText);
        }
        return new Likeness([.. counts], words, given);
    }

    /// <summary>The evidence, in nats, that two claims that give <paramref name="number"/> tell of one thing.</summary>
    public double Of(int one, int other, long number)
    {
        // A number that only a correction gives is as rare as can be.
        var evidence = Weight(given.GetValueOrDefault(number, 1));
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

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write7BitEncodedInt(counts.Length);
        foreach (var count in counts)
        {
            to.Write7BitEncodedInt(count);
        }
        to.Write7BitEncodedInt(given.Count);
        foreach (var (number, times) in given)
        {
            to.Write7BitEncodedInt64(number);
            to.Write7BitEncodedInt(times);
        }
        to.Write7BitEncodedInt(words.Length);
        for (var c = 0; c < words.Length; c++)
        {
            // Nought for the words of the claim before.
            if (c > 0 && words[c] == words[c - 1])
            {
                to.Write7BitEncodedInt(0);
                continue;
            }
            to.Write7BitEncodedInt(words[c].Length + 1);
            foreach (var word in words[c])
            {
                to.Write7BitEncodedInt(word);
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Likeness Read(BinaryReader from)
    {
        var counts = new int[from.Read7BitEncodedInt()];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = from.Read7BitEncodedInt();
        }
        var numbers = from.Read7BitEncodedInt();
        var given = new Dictionary<long, int>(numbers);
        for (var i = 0; i < numbers; i++)
        {
            given.Add(from.Read7BitEncodedInt64(), from.Read7BitEncodedInt());
        }
        var words = new int[from.Read7BitEncodedInt()][];
        for (var c = 0; c < words.Length; c++)
        {
            var length = from.Read7BitEncodedInt() - 1;
            words[c] = length < 0 ? words[c - 1] : new int[length];
            for (var i = 0; i < length; i++)
            {
                words[c][i] = from.Read7BitEncodedInt();
            }
        }
        return new Likeness(counts, words, given);
    }

    private double Weight(int count) => Math.Log((double)(words.Length + Beside) / count);

    private static int[] WordsOf(string sentence, Dictionary<string, int> numbers)
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
                numbers.Add(folded, number = numbers.Count);
            }
            found.Add(number);
            if (found.Count == Most)
            {
                break;
            }
        }
        return [.. found];
    }
}
