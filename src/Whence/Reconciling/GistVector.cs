namespace Whence.Reconciling;

/// <summary>A report's gist, weighed; of length 1.</summary>
/// <param name="Terms">The terms, in ascending order.</param>
/// <param name="Weights">Their weights.</param>
/// <param name="Links">The heaviest of the terms that some other report has too, by which reports like it are looked up.</param>
internal sealed record GistVector(uint[] Terms, double[] Weights, uint[] Links)
{
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
}
