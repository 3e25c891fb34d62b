using Microsoft.Data.Sqlite;
using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Weighing;

/// <summary>Keeps what came of a weighing, in place of the one before.</summary>
/// <param name="connection">The case.</param>
/// <param name="read">The readings that were weighed, with the numbers of their reports.</param>
internal sealed class WeighingKeeper(
    SqliteConnection connection,
    IReadOnlyCollection<(long Report, Statements Statements)> read
)
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
        .. Overviews.Tables,
    ];

    private readonly Dictionary<string, long> reports = read.ToDictionary(
        r => r.Statements.Heading.Id,
        r => r.Report,
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, Place> places = Places(read);

    /// <summary>Forgets the last weighing.</summary>
    public static void Clear(SqliteConnection connection)
    {
        foreach (var table in Tables)
        {
            connection.Run($"DELETE FROM {table}");
        }
    }

    /// <summary>Keeps <paramref name="dossier"/>, which was weighed when the ledger had <paramref name="entries"/> entries.</summary>
    public void Keep(Dossier dossier, long entries)
    {
        Clear(connection);
        foreach (var figure in dossier.Statements.SelectMany(s => s.Figures))
        {
            places[figure.Id].Interval = figure.Quantity.Interval;
        }
        connection.Run(
            "INSERT INTO weighing VALUES (1, $entries, $reports, $engine)",
            entries,
            read.Count,
            Engine.Today
        );
        Questions(dossier);
        Origins(dossier.Origins);
        Conflicts(dossier.Conflicts);
        Edges(dossier);
        Figures();
    }

    // The contested and the widely told come first, and are numbered so.
    private void Questions(Dossier dossier)
    {
        using var rows = new Query(
            connection,
            """
            INSERT INTO question VALUES (
                $number, $id, $measure, $place, $people, $grading, $contested, $origins, $reports, $packed, $first, $last)
            """
        );
        for (var i = 0; i < dossier.Questions.Length; i++)
        {
            foreach (var figure in Placed(dossier.Questions[i].Figures))
            {
                figure.Question ??= i;
            }
        }
        var clashes = Clashes(dossier.Conflicts);
        var last = 0;
        var number = new int[dossier.Questions.Length];
        foreach (
            var (i, question) in dossier
                .Questions.Index()
                .OrderByDescending(q => clashes.ContainsKey(q.Index))
                .ThenByDescending(q => q.Item.Origins)
                .ThenByDescending(q => q.Item.Reports)
        )
        {
            number[i] = ++last;
            rows.Run(
                number[i],
                question.Id,
                question.Measure.Name,
                Folded.Of(question.Place),
                Folded.Of(question.Population),
                Folded.Of(question.Grading.ToString()),
                clashes.GetValueOrDefault(i),
                question.Origins,
                question.Reports,
                AnswerWriter.Pack(question),
                question.From is { } from ? DayNumber.Of(from) : null,
                question.To is { } to ? DayNumber.Of(to) : null
            );
        }
        foreach (var figure in places.Values.Where(f => f.Question is not null))
        {
            figure.Question = number[figure.Question!.Value];
        }
    }

    // How many clashes touch each question; what one source took back is none.
    private Dictionary<int, int> Clashes(IEnumerable<Conflict> conflicts) =>
        conflicts
            .Where(c => c.Kind != ConflictKind.Revision)
            .SelectMany(c => Placed(c.Figures).Select(f => f.Question).OfType<int>().Distinct())
            .CountBy(question => question)
            .ToDictionary();

    private void Origins(ImmutableArray<Origin> origins)
    {
        using var rows = new Query(
            connection,
            "INSERT INTO origin VALUES ($number, $id, $source, $reports, $figures, $packed, $day, $name)"
        );
        for (var i = 0; i < origins.Length; i++)
        {
            var origin = origins[i];
            foreach (var figure in Placed(origin.Figures))
            {
                figure.Origin ??= i + 1;
            }
            rows.Run(
                i + 1,
                origin.Id,
                Folded.Of(origin.Source),
                origin.Reports.Length,
                origin.Figures.Length,
                AnswerWriter.Pack(origin),
                Placed(origin.Figures).Min(f => f.Day),
                origin.Source
            );
        }
    }

    private void Conflicts(ImmutableArray<Conflict> conflicts)
    {
        using var rows = new Query(connection, "INSERT INTO conflict VALUES ($number, $id, $kind, $packed, $day)");
        using var clashes = new Query(connection, "INSERT OR IGNORE INTO clash VALUES ($report, $nth, $conflict)");
        for (var i = 0; i < conflicts.Length; i++)
        {
            var conflict = conflicts[i];
            rows.Run(
                i + 1,
                conflict.Id,
                Folded.Of(conflict.Kind.ToString()),
                AnswerWriter.Pack(conflict),
                Placed(conflict.Figures).Max(f => f.Day == DayNumber.None ? int.MinValue : f.Day)
            );
            foreach (var figure in Placed(conflict.Figures))
            {
                clashes.Run(figure.Report, figure.Nth, i + 1);
            }
        }
    }

    private void Edges(Dossier dossier)
    {
        using var rows = new Query(connection, "INSERT INTO edge VALUES ($number, $kind, $child, $parent, $packed)");
        for (var i = 0; i < dossier.Edges.Length; i++)
        {
            var edge = dossier.Edges[i];
            rows.Run(
                i + 1,
                Folded.Of(edge.Kind.ToString()),
                reports[edge.FromReport],
                edge.ToReport is { } parent ? reports[parent] : null,
                AnswerWriter.Pack(edge)
            );
        }
        using var circles = new Query(connection, "INSERT INTO circle VALUES ($number, $packed)");
        for (var i = 0; i < dossier.Circles.Length; i++)
        {
            circles.Run(i + 1, AnswerWriter.Pack(dossier.Circles[i]));
        }
        using var withdrawals = new Query(connection, "INSERT INTO withdrawal VALUES ($report, $packed)");
        foreach (var withdrawal in dossier.Withdrawals)
        {
            withdrawals.Run(reports[withdrawal.Report], AnswerWriter.Pack(withdrawal));
        }
    }

    private void Figures()
    {
        using var rows = new Query(
            connection,
            "INSERT INTO weighed VALUES ($report, $nth, $question, $origin, $low, $high)"
        );
        foreach (var figure in places.Values.OrderBy(f => f.Report).ThenBy(f => f.Nth))
        {
            var (low, high) = figure.Interval;
            rows.Run(figure.Report, figure.Nth, figure.Question, figure.Origin, low, high);
        }
    }

    private IEnumerable<Place> Placed(ImmutableArray<string> figures) => figures.Select(id => places[id]);

    private static Dictionary<string, Place> Places(IEnumerable<(long Report, Statements Statements)> read)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (report, statements) in read)
        {
            var day = DayNumber.Of(statements.Heading.Published);
            for (var nth = 0; nth < statements.Figures.Length; nth++)
            {
                places.TryAdd(statements.Figures[nth].Id, new Place(report, nth, day));
            }
        }
        return places;
    }

    // A figure's row, and where it was put.
    private sealed class Place(long report, int nth, int day)
    {
        public long Report => report;

        public int Nth => nth;

        public int Day => day;

        public Interval Interval { get; set; }

        public int? Question { get; set; }

        public int? Origin { get; set; }
    }
}
