using System.Globalization;
using System.Text.Json;
using Whence.Attributing.Actors;

namespace Whence.Measures;

/// <summary>How often the resolved speaker of a figure is right, by how its source is worded: pronoun, description or name.</summary>
internal static class Sources
{
    private static readonly HashSet<string> Pronouns = [.. ActorWords.Pronouns.Keys];
    private static readonly string[] Articles = ["the ", "a ", "an ", "its ", "their ", "his ", "her "];

    public static int Run(bool show)
    {
        Console.WriteLine("figures: sources of met figures that have one in gold and in the reading");
        Measure("gold/figures/documents.jsonl", "gold/figures/figures.jsonl", show);
        Console.WriteLine("origins: sources of met statements, likewise");
        Measure("gold/origins/documents.jsonl", "gold/origins/statements.jsonl", show);
        return 0;
    }

    private static void Measure(string texts, string figures, bool show)
    {
        if (Gold.Lines(texts) is not { } documents || Gold.Lines(figures) is not { } gold)
        {
            return;
        }
        var wanted = gold.ToLookup(g => Gold.Text(g, "doc"));
        var inquiry = new Inquiry();
        var counts = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        var (unread, own) = (0, 0);
        foreach (var document in documents)
        {
            var report = Gold.Report(document);
            var statements = inquiry.Read(report);
            var byId = statements.Attributions.GroupBy(a => a.Id).ToDictionary(g => g.Key, g => g.First());
            List<JsonElement> asked = [.. wanted[report.Id]];
            foreach (var (i, j) in Figures.Pairs(asked, statements.Figures, new CodePoints(report.Text)))
            {
                var (source, figure) = (Gold.Text(asked[i], "source"), statements.Figures[j]);
                if (source is null || figure.Attribution is not { } id || byId[id].Source is not [var span, ..])
                {
                    unread += source is null ? 0 : 1;
                    own += source is null && figure.Attribution is not null ? 1 : 0;
                    continue;
                }
                var surface = span.In(report.Text);
                var right = Figures.SameName(source, figure.Source);
                var form = FormOf(surface);
                var (rights, all) = counts.GetValueOrDefault(form);
                counts[form] = (rights + (right ? 1 : 0), all + 1);
                if (show && !right)
                {
                    Console.WriteLine($"  {form}: “{surface}” → “{figure.Source}”, gold “{source}”");
                }
            }
        }
        foreach (var (form, (right, all)) in counts)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {form, -12} {right} of {all}  {right / (double)all:0.000}"
                )
            );
        }
        Console.WriteLine($"  no speaker read {unread}; a speaker read for the report's own voice {own}");
    }

    private static string FormOf(string surface)
    {
        var lower = surface.ToLowerInvariant();
        return Pronouns.Contains(lower) ? "pronoun"
            : surface.Skip(1).Any(char.IsUpper)
            || (char.IsUpper(surface[0]) && !surface.Contains(' ', StringComparison.Ordinal))
                ? "name"
            : Array.Exists(Articles, article => lower.StartsWith(article, StringComparison.Ordinal)) ? "description"
            : "bare";
    }
}
