using Whence.Attributing.Learned;

namespace Whence.Training.Attributing;

/// <summary>A stretch of tokens with its features and its right labels.</summary>
/// <param name="Rows">For each token, the rows of its features.</param>
/// <param name="Places">Where each token stands.</param>
/// <param name="Labels">The right labels.</param>
/// <param name="Fixed">Tokens whose label is given: they weigh nothing and teach nothing.</param>
internal sealed record Sequence(int[][] Rows, byte[] Places, Label[] Labels, Range Fixed)
{
    /// <summary>How many tokens.</summary>
    public int Count => Rows.Length;
}
