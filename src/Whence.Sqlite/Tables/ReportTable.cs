using System.Globalization;
using NodaTime.Text;
using Whence.Sqlite.Readings;
using Whence.Sqlite.Searching;

namespace Whence.Sqlite.Tables;

/// <summary>The reports by their day of publication, newest first; those without a day come last.</summary>
/// <param name="file">The case.</param>
public sealed class ReportTable(CaseFile file)
{
    private const int MostPublishers = 500;

    /// <summary>The first <paramref name="most"/> of those asked for.</summary>
    /// <param name="filter">Which reports.</param>
    /// <param name="words">Words and phrases that they have, as <see cref="CaseSearch.Words"/> takes them; null for any.</param>
    /// <param name="after">The report after which they come in this order; null from the first.</param>
    /// <param name="most">How many.</param>
    /// <param name="having">Figures of which each has one at least; null for any.</param>
    /// <param name="restingOn">The number of a report that they rest on; null for any.</param>
    public ImmutableArray<KeptReport> Newest(
        SearchFilter filter,
        string? words,
        KeptReport? after,
        int most,
        FiguresAsked? having = null,
        long? restingOn = null
    )
    {
        Folded.Into(file.Connection);
        var conditions = new Conditions().And("number IN (SELECT child FROM edge WHERE parent = $)", restingOn);
        if (having is { IsAny: false })
        {
            FigureList.In(having, "number", conditions);
        }
        conditions
            .And(
                "number IN (SELECT rowid FROM words WHERE words MATCH $)",
                words is null ? null : SearchTerms.Words(words)
            )
            .And("published >= $", Day(filter.From))
            .And("published <= $", Day(filter.To))
            .In("+publisher", Publishers(Folded.Of(filter.Publisher)))
            .And(
                $"(coalesce(published, ''), number) < ($, {(after?.Number ?? 0).ToString(CultureInfo.InvariantCulture)})",
                after is null ? null : Day(after.Heading.Published) ?? ""
            );
        return
        [
            .. conditions
                .Rows(file.Connection, "number", "report", "coalesce(published, '') DESC, number DESC", most)
                .Select(row => row.GetInt64(0))
                .ToList()
                .Select(number => file.Reports.Find(number))
                .OfType<KeptReport>(),
        ];
    }

    /// <summary>The next <paramref name="most"/> in the order in which they were added, which stays as it is when more are.</summary>
    /// <param name="filter">Which reports.</param>
    /// <param name="after">The number that they come after.</param>
    /// <param name="most">How many.</param>
    public ImmutableArray<KeptReport> Added(SearchFilter filter, long after, int most)
    {
        Folded.Into(file.Connection);
        return
        [
            .. new Conditions()
                .And("number > $", after)
                .And("published >= $", Day(filter.From))
                .And("published <= $", Day(filter.To))
                .In("+publisher", Publishers(Folded.Of(filter.Publisher)))
                .Rows(file.Connection, "number", "report", "number", most)
                .Select(row => row.GetInt64(0))
                .ToList()
                .Select(number => file.Reports.Find(number))
                .OfType<KeptReport>(),
        ];
    }

    // The names that have the words are few where the reports are many; of more than a few hundred the first are enough for a page.
    private List<string>? Publishers(string? words)
    {
        if (words is null)
        {
            return null;
        }
        using var query = new Query(
            file.Connection,
            $"""
            WITH RECURSIVE named (name) AS (
                SELECT min(publisher) FROM report
                UNION ALL SELECT (SELECT min(publisher) FROM report WHERE publisher > name) FROM named WHERE name IS NOT NULL
            )
            SELECT name FROM named WHERE instr(folded(name), $words) > 0 LIMIT {MostPublishers}
            """
        );
        using var rows = query.Rows(words);
        var names = new List<string>();
        while (rows.Read())
        {
            names.Add(rows.GetString(0));
        }
        return names;
    }

    private static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
