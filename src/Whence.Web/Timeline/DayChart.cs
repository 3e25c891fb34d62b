using System.Globalization;
using System.Text;
using Whence.Formats.Exports;
using Whence.Web.Words;

namespace Whence.Web.Timeline;

/// <summary>Draws what was published day by day: three rows of bars, each on a scale of its own, a link over each day.</summary>
internal static class DayChart
{
    private const int RowHeight = 56;
    private const int Gap = 20;

    /// <summary>The picture; nothing where there are no bins.</summary>
    public static string Draw(ImmutableArray<DayBin> bins)
    {
        if (bins.IsEmpty)
        {
            return "";
        }
        (string Name, string Kind, Func<DayBin, long> Of)[] rows =
        [
            ("reports", "out", bin => bin.Reports),
            ("said first", "span", bin => bin.Origins),
            ("clashes", "clash", bin => bin.Conflicts),
        ];
        var width = 100.0 / bins.Length;
        var svg = new StringBuilder("<svg class=\"days\" role=\"group\" aria-label=\"What was published, by day\">");
        for (var r = 0; r < rows.Length; r++)
        {
            var (name, kind, of) = rows[r];
            var most = bins.Max(of);
            var floor = (r + 1) * (RowHeight + Gap) - 4;
            svg.Append(
                Invariant(
                    $"<text y=\"{floor - RowHeight - 4}\">{name}, up to {Phrases.Number(most)}</text><line class=\"line\" x2=\"100%\" y1=\"{floor}\" y2=\"{floor}\"/>"
                )
            );
            for (var i = 0; i < bins.Length && most > 0; i++)
            {
                if (of(bins[i]) is > 0 and var value)
                {
                    var height = Math.Max(2.0, (RowHeight - 4.0) * value / most);
                    svg.Append(
                        Invariant(
                            $"<rect class=\"{kind}\" x=\"{(i + 0.1) * width:0.##}%\" y=\"{floor - height:0.#}\" width=\"{0.8 * width:0.##}%\" height=\"{height:0.#}\"/>"
                        )
                    );
                }
            }
        }
        var bottom = rows.Length * (RowHeight + Gap);
        for (var i = 0; i < bins.Length; i++)
        {
            if (bins[i] is { Reports: > 0 } or { Origins: > 0 } or { Conflicts: > 0 })
            {
                svg.Append(
                    Invariant(
                        $"<a href=\"{Link(bins[i])}\" aria-label=\"{Told(bins[i])}\"><rect class=\"day\" x=\"{i * width:0.##}%\" y=\"0\" width=\"{width:0.##}%\" height=\"{bottom}\"><title>{Told(bins[i])}</title></rect></a>"
                    )
                );
            }
        }
        svg.Append(
            Invariant(
                $"<text y=\"{bottom + 12}\">{Phrases.Day(bins[0].From)}</text><text x=\"100%\" y=\"{bottom + 12}\" text-anchor=\"end\">{Phrases.Day(bins[^1].To)}</text></svg>"
            )
        );
        return svg.ToString();
    }

    private static string Told(DayBin bin) =>
        $"{bin.Days}: {Phrases.Number(bin.Reports)} {(bin.Reports == 1 ? "report" : "reports")}, {Phrases.Number(bin.Origins)} said first, {Phrases.Number(bin.Conflicts)} {(bin.Conflicts == 1 ? "clash" : "clashes")}";

    private static string Link(DayBin bin) =>
        Address
            .Of(
                "/timeline",
                ("from", bin.From.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
                ("to", bin.To.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture))
            )
            .Replace("&", "&amp;", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
