using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Whence.Casework;
using Whence.Ledger;
using Whence.Reviewing;
using Whence.Sqlite;

namespace Whence.Cli.Reviewing;

/// <summary>What was decided, as lines or as JSON Lines.</summary>
internal static class DecisionList
{
    /// <summary>Writes the decisions of <paramref name="file"/>; gives the exit code.</summary>
    /// <param name="file">The case.</param>
    /// <param name="unplacedOnly">Only those that can no longer be placed.</param>
    /// <param name="json">As JSON Lines.</param>
    /// <param name="desk">Where to.</param>
    public static int Write(CaseFile file, bool unplacedOnly, bool json, Desk desk)
    {
        var decisions = file.Reviews.All();
        var reports = decisions
            .SelectMany(d => d.Others.Prepend(d.On))
            .Select(anchor => anchor.Report)
            .Distinct()
            .Select(id => file.Reports.Find(id))
            .OfType<KeptReport>();
        var statements = reports.Select(kept => file.Readings.Find(kept.Number)).OfType<Statements>();
        var unplaced = new Reviewer().Review([.. statements], decisions).Unplaced.ToHashSet();
        using var output = new StreamWriter(desk.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var decision in decisions.Where(d => !unplacedOnly || unplaced.Contains(d)))
        {
            var gone = unplaced.Contains(decision);
            output.WriteLine(
                json ? Json(decision, gone) : Line(decision) + (gone ? "\n       can no longer be placed" : "")
            );
        }
        return ExitCodes.Done;
    }

    /// <summary>A decision on one line: its entry, when, who, what and why.</summary>
    public static string Line(Decision decision)
    {
        var line = new StringBuilder();
        line.Append(
            CultureInfo.InvariantCulture,
            $"{decision.Number, 6}  {InstantPattern.General.Format(decision.At)}  "
        );
        line.Append(
            CultureInfo.InvariantCulture,
            $"{decision.Who}  {DecisionWords.Of(decision.Kind)} {DecisionWords.Of(decision.On)}"
        );
        foreach (var other in decision.Others)
        {
            line.Append(CultureInfo.InvariantCulture, $", {DecisionWords.Of(other)}");
        }
        if (decision.Correction is { } correction)
        {
            line.Append(CultureInfo.InvariantCulture, $" to {DecisionWords.Of(correction)}");
        }
        if (decision.Why is { } why)
        {
            line.Append(CultureInfo.InvariantCulture, $": {why}");
        }
        return Visible.Of(line.ToString());
    }

    private static string Json(Decision decision, bool unplaced) =>
        Encoding.UTF8.GetString(
            CanonicalJson.Write(
                new JsonObject
                {
                    ["type"] = "decision",
                    ["id"] = decision.Number,
                    ["at"] = InstantPattern.General.Format(decision.At),
                    ["who"] = decision.Who,
                    ["decision"] = DecisionWords.Of(decision.Kind),
                    ["on"] = Json(decision.On),
                    ["others"] = new JsonArray([.. decision.Others.Select(Json)]),
                    ["correction"] = decision.Correction is { } correction ? DecisionWords.Of(correction) : null,
                    ["why"] = decision.Why,
                    ["placed"] = !unplaced,
                }
            )
        );

    private static JsonObject Json(Anchor anchor) =>
        new()
        {
            ["kind"] = anchor.Kind.ToString().ToLowerInvariant(),
            ["id"] = DecisionWords.Id(anchor),
            ["report"] = anchor.Report,
            ["words"] = anchor.Words,
            ["as"] = anchor.As,
        };
}
