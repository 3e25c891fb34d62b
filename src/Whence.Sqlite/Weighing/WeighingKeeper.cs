using Microsoft.Data.Sqlite;
using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Weighing;

/// <summary>Keeps what came of a whole weighing, in place of the one before.</summary>
/// <param name="connection">The case.</param>
/// <param name="reports">The numbers of the reports that were weighed, in order of publication.</param>
internal sealed class WeighingKeeper(SqliteConnection connection, ImmutableArray<long> reports)
{
    private static readonly string[] Tables =
    [
        "weighing",
        "question",
        "origin",
        "conflict",
        "edge",
        "circle",
        "withdrawal",
        "weighed",
        "clash",
        "groundwork",
        .. Overviews.Tables,
    ];

    /// <summary>Forgets the last weighing.</summary>
    public static void Clear(SqliteConnection connection)
    {
        foreach (var table in Tables)
        {
            connection.Run($"DELETE FROM {table}");
        }
    }

    /// <summary>Keeps what was <paramref name="weighed"/> when the ledger had <paramref name="entries"/> entries.</summary>
    /// <param name="weighed">What was weighed.</param>
    /// <param name="entries">How many entries there were.</param>
    /// <param name="counting">By which convention and rules (<see cref="Inquiry.Counting"/>).</param>
    public void Keep(Weighed weighed, long entries, string counting)
    {
        Clear(connection);
        var dossier = weighed.Dossier;
        connection.Run(
            "INSERT INTO weighing VALUES (1, $entries, $reports, $engine, $decided, $counting, $questions, $origins)",
            entries,
            reports.Length,
            Engine.Today,
            entries,
            counting,
            dossier.Questions.Length,
            dossier.Origins.Length
        );
        using var rows = new AnswerRows(connection);
        for (var i = 0; i < reports.Length; i++)
        {
            rows.Place(reports[i], dossier.Statements[i], weighed.Hearing.FirstOf(i), weighed.Matters[i]);
        }
        foreach (var origin in dossier.Origins)
        {
            var first = rows.Of(origin.Figures[0]);
            foreach (var place in origin.Figures.Select(rows.Of))
            {
                place.Origin ??= AnswerNumbers.Origin(first.Claim);
            }
            rows.Origin(origin, first.Claim, first.Day);
        }
        rows.Answers(dossier.Questions, dossier.Conflicts);
        Edges(weighed, rows);
        rows.Figures();
    }

    private void Edges(Weighed weighed, AnswerRows rows)
    {
        var dossier = weighed.Dossier;
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < reports.Length; i++)
        {
            numbers.Add(dossier.Statements[i].Heading.Id, reports[i]);
        }
        var edges = Enumerable
            .Range(1, weighed.Hearing.Copied)
            .Select(i => (long)i)
            .Concat(weighed.Hearing.Resting.Select(r => r.Number));
        foreach (var (number, edge) in edges.Zip(dossier.Edges))
        {
            rows.Edge(number, edge, numbers[edge.FromReport], edge.ToReport is { } parent ? numbers[parent] : null);
        }
        for (var i = 0; i < dossier.Circles.Length; i++)
        {
            rows.Circle(i + 1, dossier.Circles[i]);
        }
        using var withdrawals = new Query(connection, "INSERT INTO withdrawal VALUES ($report, $packed)");
        foreach (var withdrawal in dossier.Withdrawals)
        {
            withdrawals.Run(numbers[withdrawal.Report], AnswerWriter.Pack(withdrawal));
        }
    }
}
