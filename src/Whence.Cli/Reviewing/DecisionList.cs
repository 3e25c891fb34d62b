using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime.Text;
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
        line.Append(CultureInfo.InvariantCulture, $"{decision.Who}  {Spelling(decision.Kind)} {Shown(decision.On)}");
        foreach (var other in decision.Others)
        {
            line.Append(CultureInfo.InvariantCulture, $", {Shown(other)}");
        }
        if (decision.Correction is { } correction)
        {
            line.Append(CultureInfo.InvariantCulture, $" to {Shown(correction)}");
        }
        if (decision.Why is { } why)
        {
            line.Append(CultureInfo.InvariantCulture, $": {why}");
        }
        return Visible.Of(line.ToString());
    }

    /// <summary>An anchor as a person tells it: the id that it was read under, and the words.</summary>
    public static string Shown(Anchor anchor) =>
        anchor.Kind == AnchorKind.Report ? anchor.Report : $"{Id(anchor)} “{anchor.Words}” ({anchor.As})";

    /// <summary>A correction, field by field.</summary>
    public static string Shown(Correction correction) =>
        string.Join(
            ", ",
            new[]
            {
                correction.Interval?.ToString(),
                correction.Measure?.Name,
                correction.Population,
                correction.Place,
                correction.From is null && correction.To is null
                    ? null
                    : $"{Day(correction.From)} to {Day(correction.To)}",
                correction.Source is { } source ? "said by " + source : null,
            }.OfType<string>()
        );

    /// <summary>How the decision is written on the command line.</summary>
    public static string Spelling(DecisionKind kind) => kind.ToString().ToLowerInvariant();

    private static string Id(Anchor anchor) =>
        anchor.Kind switch
        {
            AnchorKind.Question => Anchor.OfQuestion + Identifier.For(anchor.Report, 'f', anchor.Span.Start),
            AnchorKind.Origin => Anchor.OfOrigin + Identifier.For(anchor.Report, 'f', anchor.Span.Start),
            AnchorKind.Position => Identifier.For(anchor.Report, 'p', anchor.Span.Start),
            AnchorKind.Allegation => Identifier.For(anchor.Report, 'g', anchor.Span.Start),
            AnchorKind.Report => anchor.Report,
            _ => Identifier.For(anchor.Report, 'f', anchor.Span.Start),
        };

    private static string Day(NodaTime.LocalDate? day) =>
        day is { } known ? LocalDatePattern.Iso.Format(known) : "open";

    private static string Json(Decision decision, bool unplaced) =>
        Encoding.UTF8.GetString(
            CanonicalJson.Write(
                new JsonObject
                {
                    ["type"] = "decision",
                    ["id"] = decision.Number,
                    ["at"] = InstantPattern.General.Format(decision.At),
                    ["who"] = decision.Who,
                    ["decision"] = Spelling(decision.Kind),
                    ["on"] = Json(decision.On),
                    ["others"] = new JsonArray([.. decision.Others.Select(Json)]),
                    ["correction"] = decision.Correction is { } correction ? Shown(correction) : null,
                    ["why"] = decision.Why,
                    ["placed"] = !unplaced,
                }
            )
        );

    private static JsonObject Json(Anchor anchor) =>
        new()
        {
            ["kind"] = anchor.Kind.ToString().ToLowerInvariant(),
            ["id"] = Id(anchor),
            ["report"] = anchor.Report,
            ["words"] = anchor.Words,
            ["as"] = anchor.As,
        };
}
