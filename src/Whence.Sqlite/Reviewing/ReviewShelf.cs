using Microsoft.Data.Sqlite;
using Whence.Ledger;
using Whence.Reviewing;

namespace Whence.Sqlite.Reviewing;

/// <summary>What analysts decided, read back from the ledger, and what it comes to.</summary>
public sealed class ReviewShelf
{
    private readonly SqliteConnection connection;
    private readonly Reviewer reviewer = new();
    private ImmutableArray<Decision>? decisions;
    private ILookup<string, Decision>? ofReport;

    internal ReviewShelf(SqliteConnection connection) => this.connection = connection;

    /// <summary>All decisions, in the order in which they were made. A report is named by the id by which it goes now.</summary>
    /// <exception cref="CaseException">One cannot be read.</exception>
    public ImmutableArray<Decision> All() => decisions ??= [.. Read()];

    /// <summary>What <paramref name="statements"/>, those of one report, are after the decisions of it, with the decision that holds of each thing.</summary>
    /// <exception cref="CaseException">A decision cannot be read.</exception>
    public Reviewed Of(Statements statements)
    {
        ofReport ??= All().ToLookup(d => d.On.Report, StringComparer.Ordinal);
        // To look for what decisions hang on takes as long as a report is, and most have none.
        return ofReport.Contains(statements.Heading.Id)
            ? reviewer.Review([statements], ofReport[statements.Heading.Id])
            : new Reviewed([statements], Rulings.None, ImmutableDictionary<string, Decision>.Empty, []);
    }

    /// <summary><paramref name="statements"/> with each figure as it was corrected; all else as it was read.</summary>
    /// <exception cref="CaseException">A decision cannot be read.</exception>
    public Statements Corrected(Statements statements)
    {
        var reviewed = Of(statements);
        return reviewed.Holding.IsEmpty ? statements : statements with { Figures = reviewed.Statements[0].Figures };
    }

    /// <summary>Forgets what was read back, for more was decided.</summary>
    internal void Forget() => (decisions, ofReport) = (null, null);

    private List<Decision> Read()
    {
        using var query = new Query(
            connection,
            """
            SELECT s.entry, e.body, s.value,
                (SELECT w.value FROM secret w WHERE w.entry = s.entry AND w.name = 'who'),
                (SELECT w.value FROM secret w WHERE w.entry = s.entry AND w.name = 'why')
            FROM secret s INDEXED BY secret_of_decision JOIN entry e ON e.number = s.entry
            WHERE s.name = 'decision' ORDER BY s.entry
            """
        );
        using var rows = query.Rows();
        var read = new List<Decision>();
        while (rows.Read())
        {
            var (number, body, what) = (rows.GetInt64(0), rows.Bytes(1), rows.Bytes(2));
            read.Add(
                DecisionEntry.Read(number, body, what, rows.Bytes(3), rows.Bytes(4), Report)
                    ?? throw new CaseException(
                        new CaseFault(connection.DataSource, CaseFaultKind.Damaged, $"the decision of entry {number}")
                    )
            );
        }
        return read;
    }

    // A report of the same text, though it go by another id now. Where none is left, the id that it had; but not where that
    // has become another's.
    private string Report(Digest text, string id) =>
        connection.Value("SELECT digest FROM report WHERE id = $id", id) is not byte[] digest ? ByText(text) ?? id
        : digest.AsSpan().SequenceEqual(text.ToArray()) ? id
        : ByText(text) ?? "sha256:" + text;

    private string? ByText(Digest text) =>
        connection.Value("SELECT id FROM report WHERE digest = $digest ORDER BY number", text.ToArray()) as string;
}
