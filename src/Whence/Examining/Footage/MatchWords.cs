using System.Globalization;
using Whence.Examining.Likeness;

namespace Whence.Examining.Footage;

/// <summary>Says in words how two clips match.</summary>
internal static class MatchWords
{
    private const double Unmoved = 0.25;

    /// <summary>The words for <paramref name="match"/>.</summary>
    public static string Of(ClipMatch match) =>
        string.Join("; ", Shares(match).Concat(Changes(match)))
        + string.Create(
            CultureInfo.InvariantCulture,
            $"; {match.Distance} of {PdqHash.Bits} bits off in the middle, {match.Allowed} allowed"
        );

    private static IEnumerable<string> Shares(ClipMatch match)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{match.FirstFound} of {match.FirstTold} seconds of the first are found in the second, {match.SecondFound} of {match.SecondTold} the other way"
        );
        if (match.Offset is { } offset && Math.Abs(offset) > Unmoved)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"the first begins {Math.Abs(offset):0.#} s {(offset > 0 ? "into the second" : "before the second")}"
            );
        }
    }

    private static IEnumerable<string> Changes(ClipMatch match)
    {
        if (match.Turn != Turn.None)
        {
            yield return match.Turn switch
            {
                Turn.FlippedLeftRight => "mirrored left for right",
                Turn.FlippedUpDown => "mirrored upside down",
                Turn.Half => "turned by a half",
                Turn.Quarter or Turn.ThreeQuarters => "turned by a quarter",
                _ => "turned by a quarter and mirrored",
            };
        }
        if (match.Framing != default)
        {
            var (left, top, right, bottom) = match.Framing;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"the {(match.SecondIsCut ? "second" : "first")} is cut by about {left + right} % across and {top + bottom} % down"
            );
        }
    }
}
