namespace Whence.Training.Attributing;

/// <summary>Weights as bytes.</summary>
internal static class Quantizing
{
    // The few weights beyond this many times the root of the mean square are cut.
    private const double Widest = 8;

    /// <summary><paramref name="weights"/> as bytes, and what a byte of 1 stands for.</summary>
    public static (sbyte[] Weights, float Unit) Of(float[] weights)
    {
        var used = weights.Where(weight => weight != 0).Select(weight => (double)weight * weight).DefaultIfEmpty(1);
        var unit = (float)(Math.Sqrt(used.Average()) * Widest / sbyte.MaxValue);
        return (
            Array.ConvertAll(
                weights,
                weight => (sbyte)Math.Clamp(MathF.Round(weight / unit), -sbyte.MaxValue, sbyte.MaxValue)
            ),
            unit
        );
    }
}
