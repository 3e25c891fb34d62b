using System.Globalization;
using Whence.Sqlite;
using Whence.Sqlite.Tables;

namespace Whence.Cli.Answering;

/// <summary>Tells how one report rests on another, with the words that show it.</summary>
/// <param name="file">The case.</param>
/// <param name="figures">Finds the reports.</param>
internal sealed class EdgeWords(CaseFile file, FigureFinder figures)
{
    // Passages that are quoted of an edge, and characters of each: it opens at the rest by its offsets.
    private const int Quoted = 3;
    private const int Longest = 160;

    /// <summary>"copied: both have these words, and it was published later".</summary>
    public static string How(Edge edge) =>
        edge.Kind switch
        {
            EdgeKind.Cited => "cited: it names where it has this from",
            EdgeKind.SameUtterance => "same utterance: both have it from one speaker",
            _ => "copied: both have these words",
        }
        + edge.Direction switch
        {
            EdgeDirection.Cited when edge.Kind != EdgeKind.Cited => ", and it names the other",
            EdgeDirection.Dated => ", and it was published later",
            EdgeDirection.Assumed => "; which of them came first is not known",
            _ => "",
        };

    /// <summary>The passages that show it, each with its report and its offsets in code points.</summary>
    public IEnumerable<string> Evidence(Edge edge)
    {
        foreach (var side in edge.Evidence.GroupBy(e => e.Report))
        {
            var text = figures.Report(side.Key) is var (report, _) ? file.Reports.Text(report.Number) : null;
            var points = text is null ? null : new CodePoints(text);
            foreach (var evidence in side.Take(Quoted))
            {
                var at = points?.Of(evidence.Span) ?? evidence.Span;
                var words = evidence.Text ?? (text is null ? "" : Within(text, evidence.Span));
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"“{Cut(words)}” ({side.Key}, characters {at.Start}–{at.End})"
                );
            }
            if (side.Count() > Quoted)
            {
                yield return $"and {side.Count() - Quoted} passages more in {side.Key}";
            }
        }
    }

    /// <summary>The first words of a passage.</summary>
    public static string Cut(string words) =>
        words.Length <= Longest
            ? words
            : words[..(char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd() + " …";

    private static string Within(string text, Span span) =>
        span.Start >= 0 && span.End <= text.Length && !span.IsEmpty ? span.In(text) : "";
}
