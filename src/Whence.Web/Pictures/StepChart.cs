using System.Globalization;
using System.Text;
using Whence.Formats.Exports;

namespace Whence.Web.Pictures;

/// <summary>Draws how a number grew, as steps from day to day. Days lie in hundredths of the width, so that words keep their size.</summary>
internal static class StepChart
{
    private const int Top = 14;
    private const int Bottom = 104;

    /// <summary>The picture, with its counts at the left and its first and last day beneath; nothing where there are fewer than two steps.</summary>
    /// <param name="steps">The days on which the number grew, in their order, with what it grew to.</param>
    public static string Draw(ImmutableArray<(LocalDate Day, int Count)> steps)
    {
        if (steps.Length < 2)
        {
            return "";
        }
        var (first, last) = (steps[0].Day, steps[^1].Day);
        var days = Math.Max(1, NodaTime.Period.DaysBetween(first, last));
        // Room for the last step to be seen.
        double At(LocalDate day) => 96.0 * NodaTime.Period.DaysBetween(first, day) / days;
        var most = steps[^1].Count;
        double Height(int count) => Bottom - (double)(Bottom - Top) * count / most;
        var svg = new StringBuilder("<svg class=\"steps\" aria-hidden=\"true\">");
        foreach (var count in Counts(most))
        {
            svg.Append(
                Invariant(
                    $"<line class=\"line\" x2=\"100%\" y1=\"{Height(count):0.#}\" y2=\"{Height(count):0.#}\"/><text x=\"-6\" y=\"{Height(count) + 4:0.#}\" text-anchor=\"end\">{count}</text>"
                )
            );
        }
        for (var i = 0; i < steps.Length; i++)
        {
            var (x, y) = (At(steps[i].Day), Height(steps[i].Count));
            var before = i == 0 ? Bottom : Height(steps[i - 1].Count);
            var until = i + 1 < steps.Length ? At(steps[i + 1].Day) : 100;
            svg.Append(
                Invariant(
                    $"<line class=\"step\" x1=\"{x:0.##}%\" x2=\"{x:0.##}%\" y1=\"{before:0.#}\" y2=\"{y:0.#}\"/><line class=\"step\" x1=\"{x:0.##}%\" x2=\"{until:0.##}%\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/>"
                )
            );
        }
        svg.Append(
            Invariant(
                $"<text y=\"{Bottom + 18}\">{Phrases.Day(first)}</text><text x=\"100%\" y=\"{Bottom + 18}\" text-anchor=\"end\">{Phrases.Day(last)}</text></svg>"
            )
        );
        return svg.ToString();
    }

    private static IEnumerable<int> Counts(int most) => most < 4 ? Enumerable.Range(0, most + 1) : [0, most / 2, most];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
