using Whence.Reading;

namespace Whence.Counting;

/// <summary>
/// How far apart two stretches of a sentence are in sense: the words that open or part clauses between them weigh, the other words
/// hardly. Sums are laid down once, so that any two stretches compare at once however long the sentence.
/// </summary>
internal sealed class Barriers
{
    private const int Clause = 16;
    private const int Bracket = 8;
    private const int WordsAPoint = 6;

    private readonly AnnotatedText text;
    private readonly int[] sums;
    private readonly int[] depths;

    public Barriers(AnnotatedText text)
    {
        this.text = text;
        sums = new int[text.Count + 1];
        depths = new int[text.Count + 1];
        foreach (var sentence in text.Sentences)
        {
            var (conceding, depth) = (false, 0);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                conceding |= i < sentence.First + 3 && EventWords.Concede.ContainsKey(text.Lower(i));
                var weight = Weight(i, conceding);
                conceding &= weight < Clause;
                sums[i + 1] = sums[i] + weight;
                depth = text.Lower(i) switch
                {
                    "(" => 1,
                    ")" => 0,
                    _ => depth,
                };
                depths[i + 1] = depth;
            }
        }
    }

    /// <summary>The distance between two spans; 0 where they overlap.</summary>
    public int Between(Span a, Span b)
    {
        if (a.Overlaps(b))
        {
            return 0;
        }
        var (left, right) = a.Start < b.Start ? (a, b) : (b, a);
        var from = text.TokenAt(left.End);
        var to = Math.Max(from, text.TokenAt(right.Start));
        var brackets = Math.Abs(depths[to] - depths[from]) * Bracket;
        return (sums[to] - sums[from] + brackets) * Points + (to - from) / WordsAPoint;
    }

    /// <summary>Points of distance that one unit of weight makes.</summary>
    public const int Points = 4;

    private int Weight(int i, bool conceding)
    {
        var word = text.Lower(i);
        if (!EventWords.Barriers.TryGetValue(word, out var weight))
        {
            return 0;
        }
        // "…, killing five": the clause goes on.
        var goesOn = word is "," or "and" && text.Lower(i + 1).EndsWith("ing", StringComparison.Ordinal);
        return goesOn ? 0
            : conceding && word == "," ? Clause
            : weight;
    }
}
