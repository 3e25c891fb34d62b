namespace Whence.Reconciling;

/// <summary>A report's gist, weighed; of length 1.</summary>
/// <param name="Terms">The terms, in ascending order.</param>
/// <param name="Weights">Their weights.</param>
/// <param name="Links">The heaviest of the terms that some other report has too, by which reports like it are looked up.</param>
internal sealed record GistVector(uint[] Terms, double[] Weights, uint[] Links)
{
    /// <summary>Of no terms.</summary>
    public static GistVector None { get; } = new([], [], []);

    /// <summary>The sum of the products: of two of length 1 the cosine of the angle between them, 1 for like gists, 0 for those that share no term.</summary>
    public double Likeness(GistVector other)
    {
        var (terms, others) = (Terms, other.Terms);
        var (sum, i, j) = (0.0, 0, 0);
        while (i < terms.Length && j < others.Length)
        {
            var (one, two) = (terms[i], others[j]);
            if (one == two)
            {
                sum += Weights[i] * other.Weights[j];
            }
            // Counted on without branches, which of the two is greater being anybody's guess.
            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }
        return sum;
    }

    /// <summary>The sum of two, no term of which links any more.</summary>
    public GistVector Plus(GistVector other)
    {
        var terms = new List<uint>(Math.Max(Terms.Length, other.Terms.Length));
        var weights = new List<double>(terms.Capacity);
        for (int i = 0, j = 0; i < Terms.Length || j < other.Terms.Length; )
        {
            var one = i < Terms.Length ? Terms[i] : (long)uint.MaxValue + 1;
            var two = j < other.Terms.Length ? other.Terms[j] : (long)uint.MaxValue + 1;
            terms.Add((uint)Math.Min(one, two));
            weights.Add((one <= two ? Weights[i++] : 0) + (two <= one ? other.Weights[j++] : 0));
        }
        return new GistVector([.. terms], [.. weights], []);
    }
}
