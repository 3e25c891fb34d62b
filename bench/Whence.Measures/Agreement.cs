using System.Globalization;

namespace Whence.Measures;

/// <summary>How many of two sets' members they share.</summary>
internal readonly record struct Agreement(int Both, int Given, int Asked)
{
    /// <summary>The agreement of what was <paramref name="given"/> with what was <paramref name="asked"/>.</summary>
    public static Agreement Of<T>(IEnumerable<T> given, IEnumerable<T> asked)
    {
        var (x, y) = (given.ToHashSet(), asked.ToHashSet());
        return new Agreement(x.Count(y.Contains), x.Count, y.Count);
    }

    public static Agreement operator +(Agreement a, Agreement b) =>
        new(a.Both + b.Both, a.Given + b.Given, a.Asked + b.Asked);

    public override string ToString()
    {
        var (p, r) = (100.0 * Both / Math.Max(1, Given), 100.0 * Both / Math.Max(1, Asked));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"P {p:0.00}  R {r:0.00}  F1 {2 * p * r / Math.Max(1e-9, p + r):0.00}  of {Asked}"
        );
    }
}
