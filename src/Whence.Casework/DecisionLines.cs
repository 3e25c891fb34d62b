using System.Text.Json.Nodes;
using NodaTime.Text;
using Whence.Ledger;
using Whence.Reviewing;
using Whence.Sqlite;

namespace Whence.Casework;

/// <summary>Decisions as JSON Lines, and which of them can no longer be placed.</summary>
public static class DecisionLines
{
    /// <summary>Those of <paramref name="decisions"/> whose words are no longer read in <paramref name="file"/>.</summary>
    public static IReadOnlySet<Decision> Unplaced(CaseFile file, ImmutableArray<Decision> decisions)
    {
        var reports = decisions
            .SelectMany(d => d.Others.Prepend(d.On))
            .Select(anchor => anchor.Report)
            .Distinct()
            .Select(id => file.Reports.Find(id))
            .OfType<KeptReport>();
        var statements = reports.Select(kept => file.Readings.Find(kept.Number)).OfType<Statements>();
        return new Reviewer().Review([.. statements], decisions).Unplaced.ToHashSet();
    }

    /// <summary>The line of a decision, in UTF-8, without its end.</summary>
    public static byte[] Of(Decision decision, bool unplaced) =>
        CanonicalJson.Write(
            new JsonObject
            {
                ["type"] = "decision",
                ["id"] = decision.Number,
                ["at"] = InstantPattern.General.Format(decision.At),
                ["who"] = decision.Who,
                ["decision"] = DecisionWords.Of(decision.Kind),
                ["on"] = Of(decision.On),
                ["others"] = new JsonArray([.. decision.Others.Select(Of)]),
                ["correction"] = decision.Correction is { } correction ? DecisionWords.Of(correction) : null,
                ["why"] = decision.Why,
                ["placed"] = !unplaced,
            }
        );

    private static JsonObject Of(Anchor anchor) =>
        new()
        {
            ["kind"] = anchor.Kind.ToString().ToLowerInvariant(),
            ["id"] = DecisionWords.Id(anchor),
            ["report"] = anchor.Report,
            ["words"] = anchor.Words,
            ["as"] = anchor.As,
        };
}
