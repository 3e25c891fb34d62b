namespace Whence.Attributing.Learned;

/// <summary>Distances, lengths and probabilities in steps that grow with them: what a linear model can tell apart.</summary>
internal static class Steps
{
    /// <summary>A distance in tokens, either way, as one of twelve steps.</summary>
    public static ulong OfDistance(int tokens) =>
        Math.Abs(tokens) switch
        {
            < 6 and var d => (ulong)d,
            < 8 => 6,
            < 11 => 7,
            < 16 => 8,
            < 24 => 9,
            < 40 => 10,
            _ => 11,
        };

    /// <summary>A length in tokens as one of eleven steps.</summary>
    public static ulong OfLength(int tokens) =>
        tokens switch
        {
            <= 0 => 0,
            < 4 => (ulong)tokens,
            < 6 => 4,
            < 9 => 5,
            < 13 => 6,
            < 20 => 7,
            < 30 => 8,
            < 45 => 9,
            _ => 10,
        };

    /// <summary>A probability as one of thirteen steps, finer near 0 and 1.</summary>
    public static byte OfProbability(float p) =>
        p switch
        {
            < 0.003f => 0,
            < 0.01f => 1,
            < 0.03f => 2,
            < 0.1f => 3,
            < 0.2f => 4,
            < 0.35f => 5,
            < 0.5f => 6,
            < 0.65f => 7,
            < 0.8f => 8,
            < 0.9f => 9,
            < 0.97f => 10,
            < 0.99f => 11,
            _ => 12,
        };

    /// <summary>How often a word is a cue, as one of ten steps; 0 where it was never seen.</summary>
    public static byte OfRate(double rate) =>
        rate switch
        {
            < 0 => 0,
            < 0.005 => 1,
            < 0.02 => 2,
            < 0.05 => 3,
            < 0.1 => 4,
            < 0.2 => 5,
            < 0.35 => 6,
            < 0.5 => 7,
            < 0.7 => 8,
            _ => 9,
        };
}
