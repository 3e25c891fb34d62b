using System.Globalization;

namespace Whence.Web.Reports;

/// <summary>Which words of a report an address asks for.</summary>
/// <param name="Anchor">The anchor of what was read: f812; null where the words alone are named.</param>
/// <param name="Span">The words, where they are named by their place; else empty, at the place that the anchor tells.</param>
internal sealed record SoughtWords(string? Anchor, Span Span)
{
    /// <summary>What <paramref name="at"/> names: f812, p40.1, or 812-1040; null where it names nothing.</summary>
    public static SoughtWords? Of(string? at)
    {
        if (at is not { Length: > 1 and <= 32 })
        {
            return null;
        }
        if (at[0] is 'a' or 'f' or 'g' or 'p')
        {
            return Number(at.AsSpan(1).IndexOf('.') is > 0 and var dot ? at[1..(1 + dot)] : at[1..]) is { } place
                ? new SoughtWords(at, new Span(place, place))
                : null;
        }
        return
            at.Split('-') is [var first, var last]
            && Number(first) is { } start
            && Number(last) is { } end
            && start < end
            ? new SoughtWords(null, new Span(start, end))
            : null;
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
