using System.Globalization;
using Whence.Cli.Pages;
using Whence.Sqlite.Searching;

namespace Whence.Cli.Answering;

/// <summary>Shows what was found: each report, with what stands around the first places.</summary>
internal sealed class SearchPage(Sheet sheet)
{
    // Places that are shown of a report, and characters on either side of each.
    private const int Places = 3;
    private const int Around = 60;

    /// <summary>A report with its first places; what was found stands between [ and ].</summary>
    public void Write(Hit hit)
    {
        var heading = hit.Report.Heading;
        var known = new[]
        {
            heading.Publisher,
            heading.Published is { } day ? Words.Day(day) : "undated",
            heading.Title,
        };
        sheet.Bold(heading.Id);
        sheet.Note(string.Join(", ", known.OfType<string>()), 2);
        var points = new CodePoints(hit.Text);
        foreach (var place in Apart(hit.Places).Take(Places))
        {
            sheet.Line(points.At(place.Start).ToString(CultureInfo.InvariantCulture) + ": " + Snippet(hit, place), 2);
        }
        if (hit.Places.Length > 1)
        {
            sheet.Note(Words.Count(hit.Places.Length, "place"), 2);
        }
        else if (hit.Places.IsEmpty)
        {
            sheet.Note("in its headline", 2);
        }
    }

    // Places that one snippet shows are shown once.
    private static IEnumerable<Span> Apart(IEnumerable<Span> places)
    {
        var shown = -1;
        foreach (var place in places)
        {
            if (place.Start >= shown)
            {
                shown = place.End + Around;
                yield return place;
            }
        }
    }

    private static string Snippet(Hit hit, Span around)
    {
        var from = Math.Max(0, around.Start - Around);
        var to = Math.Min(hit.Text.Length, around.End + Around);
        var snippet = new System.Text.StringBuilder(from > 0 ? "… " : "");
        var at = from;
        foreach (var place in hit.Places.Where(p => p.Start >= around.Start && p.End <= to))
        {
            snippet.Append(hit.Text.AsSpan(at..place.Start)).Append('[').Append(place.In(hit.Text)).Append(']');
            at = place.End;
        }
        return snippet.Append(hit.Text.AsSpan(at..to)).Append(to < hit.Text.Length ? " …" : "").ToString();
    }
}
