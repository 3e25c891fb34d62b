using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Whence.Load.Making;

/// <summary>Writes what a large case is made of, for `whence add` and `whence examine` to take in as they take in anything.</summary>
internal static class MadeFolder
{
    /// <summary>The reports, JSON Lines.</summary>
    public const string Reports = "reports.jsonl";

    /// <summary>The cards.</summary>
    public const string Cards = "cards.json";

    private const int MostReports = 1_000_000;
    private const int CardsAmongReports = 16;
    private const int MostCards = 5_000;
    private const int Seed = 7;

    /// <summary>Writes <paramref name="reports"/> reports and a card to every sixteenth, five thousand at most, into <paramref name="folder"/>.</summary>
    public static void Write(string folder, int reports)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reports, MostReports);
        Directory.CreateDirectory(folder);
        using (var lines = new StreamWriter(Path.Combine(folder, Reports)) { NewLine = "\n" })
        {
            foreach (var report in MadeNews.Reports(reports, Seed))
            {
                lines.WriteLine(Line(report).ToJsonString());
            }
        }
        File.WriteAllText(
            Path.Combine(folder, Cards),
            MadeCards.Of(Math.Min(MostCards, reports / CardsAmongReports), Seed).ToJsonString()
        );
    }

    private static JsonObject Line(Report report) =>
        new()
        {
            ["id"] = report.Id,
            ["title"] = report.Title,
            ["publisher"] = report.Publisher,
            ["published"] = LocalDatePattern.Iso.Format(report.Published!.Value),
            ["language"] = report.Language,
            ["text"] = report.Text,
        };
}
