using System.Globalization;

namespace Whence;

/// <summary>How often a rule was wrong on a bench of drawn specimens.</summary>
/// <param name="Wrong">How many of its answers were wrong.</param>
/// <param name="Answers">How many it gave; what it left undetermined is none.</param>
/// <param name="Bench">The specimens and what was done to them.</param>
public sealed record ErrorRate(int Wrong, int Answers, string Bench)
{
    // Of the standard normal: 95 % lie within it of the mean.
    private const double Deviations = 1.96;

    /// <summary>
    /// The share that the true rate lies below with 95 % confidence or more (the upper end of Wilson's interval): no error
    /// among few answers is no rate of nothing. From 0 to 1; 1 without answers.
    /// </summary>
    public double AtMost
    {
        get
        {
            if (Answers == 0)
            {
                return 1;
            }
            var (share, n, z2) = ((double)Wrong / Answers, (double)Answers, Deviations * Deviations);
            var spread = Deviations * Math.Sqrt(share * (1 - share) / n + z2 / (4 * n * n));
            return Math.Min(1, Math.Round((share + z2 / (2 * n) + spread) / (1 + z2 / n), 4));
        }
    }

    /// <summary>"wrong in 1 of 320 on the bench (at most 1.7 %)".</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"wrong in {Wrong} of {Answers} on the bench (at most {100 * AtMost:0.0} %)"
        );
}
