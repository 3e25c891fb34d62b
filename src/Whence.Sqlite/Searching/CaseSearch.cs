using Microsoft.Data.Sqlite;
using NodaTime.Text;
using Whence.Sqlite.Readings;
using Whence.Sqlite.Tables;

namespace Whence.Sqlite.Searching;

/// <summary>Finds reports by their words, or by any part of them.</summary>
/// <param name="file">The case.</param>
public sealed class CaseSearch(CaseFile file)
{
    // Marks that no text has: they stand around what was found, in a copy that is thrown away.
    private const char Opens = '\uE000';
    private const char Closes = '\uE001';

    /// <summary>More than these are given in the order of adding, the newest first: to tell which is most telling, each must be looked at.</summary>
    public const int Ranked = 2_000;

    /// <summary>
    /// The reports that have every word and phrase of <paramref name="written"/>, the most telling first; of more than <see cref="Ranked"/>
    /// those that were added last.
    /// </summary>
    /// <param name="written">Words; a phrase stands between quotation marks.</param>
    /// <param name="filter">Which reports are searched.</param>
    /// <param name="most">How many are given at most; null for all.</param>
    /// <param name="skipped">How many are passed over before them.</param>
    /// <returns>The reports, and how many there are in all; null where <paramref name="written"/> has no word.</returns>
    public (IEnumerable<Hit> Hits, long Count)? Words(string written, SearchFilter filter, long? most, long skipped = 0)
    {
        if (SearchTerms.Words(written) is not { } query)
        {
            return null;
        }
        var conditions = Conditions("words", query, filter);
        var count = Count("words", conditions);
        var order = count <= Ranked ? "rank, words.rowid" : "words.rowid DESC";
        return (
            Marked(SearchTerms.Words(written, any: true)!, Numbers("words", conditions, order, most, skipped)),
            count
        );
    }

    /// <summary>The reports that have <paramref name="part"/> anywhere, within words too, in any case; in the order of adding.</summary>
    /// <inheritdoc cref="Words"/>
    /// <param name="part">Three characters or more.</param>
    /// <param name="filter">Which reports are searched.</param>
    /// <param name="after">The number of the report after which they come; 0 from the first.</param>
    /// <returns>The reports; null where <paramref name="part"/> is shorter than three characters.</returns>
    public IEnumerable<Hit>? Part(string part, SearchFilter filter, long after = 0) =>
        SearchTerms.Trigrams(part) is not { } query
            ? null
            : Numbers(
                    "trigrams",
                    Conditions("trigrams", query, filter).And("trigrams.rowid > $", after),
                    "trigrams.rowid",
                    null
                )
                .Select(number => Whole(number, part))
                .OfType<Hit>();

    /// <summary>Where in the text of report <paramref name="number"/> words stand, in reading order; none where they have none that is looked for.</summary>
    /// <param name="number">The report's number.</param>
    /// <param name="written">Words and phrases, as <see cref="Words"/> takes them; or with <paramref name="isPart"/> any part of a word.</param>
    /// <param name="isPart">Whether they are looked for within words, as <see cref="Part"/> does.</param>
    public ImmutableArray<Span> Places(long number, string written, bool isPart) =>
        isPart
            ? written.Length > 0
                ? Parts(file.Reports.Text(number) ?? "", written)
                : []
            : SearchTerms.Words(written, any: true) is { } query
                ? Marked(query, [number]).First().Places
                : [];

    private static Conditions Conditions(string index, string query, SearchFilter filter) =>
        new Conditions()
            .And($"{index} MATCH $", query)
            .And("published >= $", filter.From is { } from ? LocalDatePattern.Iso.Format(from) : null)
            .And("published <= $", filter.To is { } to ? LocalDatePattern.Iso.Format(to) : null)
            .And("instr(folded(publisher), $) > 0", Folded.Of(filter.Publisher));

    private static string From(string index) => $"{index} JOIN report ON report.number = {index}.rowid";

    private long Count(string index, Conditions conditions)
    {
        Folded.Into(file.Connection);
        return conditions.Count(file.Connection, From(index));
    }

    private ImmutableArray<long> Numbers(
        string index,
        Conditions conditions,
        string order,
        long? most,
        long skipped = 0
    )
    {
        Folded.Into(file.Connection);
        return
        [
            .. conditions
                .Rows(file.Connection, "report.number", From(index), order, most, skipped)
                .Select(row => row.GetInt64(0)),
        ];
    }

    private Hit? Whole(long number, string part)
    {
        var text = file.Reports.Text(number) ?? "";
        var report = file.Reports.Find(number)!;
        var places = Parts(text, part);
        return places.Length > 0 || report.Heading.Title?.Contains(part, StringComparison.OrdinalIgnoreCase) == true
            ? new Hit(report, text, places)
            : null;
    }

    private static ImmutableArray<Span> Parts(string text, string part)
    {
        var places = ImmutableArray.CreateBuilder<Span>();
        for (var at = Next(text, part, 0); at >= 0; at = Next(text, part, at + part.Length))
        {
            places.Add(new Span(at, at + part.Length));
        }
        return places.ToImmutable();
    }

    private static int Next(string text, string part, int from) =>
        text.IndexOf(part, from, StringComparison.OrdinalIgnoreCase);

    // Any of the words: the headline may have some and the text the others. The index keeps no texts: those that are given are indexed for a moment, by the same rules, to see where the words stand.
    private IEnumerable<Hit> Marked(string query, ImmutableArray<long> numbers)
    {
        using var moment = new SqliteConnection("Data Source=:memory:");
        moment.Open();
        moment.Run("CREATE VIRTUAL TABLE one USING fts5 (text, tokenize='unicode61 remove_diacritics 2')");
        using var put = new Query(moment, "INSERT INTO one (rowid, text) VALUES (1, $text)");
        using var places = new Query(
            moment,
            $"SELECT highlight(one, 0, '{Opens}', '{Closes}') FROM one WHERE one MATCH $query"
        );
        foreach (var number in numbers)
        {
            var text = file.Reports.Text(number) ?? "";
            moment.Run("DELETE FROM one");
            put.Run(text.Replace(Opens, ' ').Replace(Closes, ' '));
            var marked = (string?)places.Value(query);
            yield return new Hit(file.Reports.Find(number)!, text, Places(marked ?? ""));
        }
    }

    private static ImmutableArray<Span> Places(string marked)
    {
        var places = ImmutableArray.CreateBuilder<Span>();
        var (marks, start) = (0, 0);
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == Opens)
            {
                start = i - marks++;
            }
            else if (marked[i] == Closes)
            {
                places.Add(new Span(start, i - marks++));
            }
        }
        return places.ToImmutable();
    }
}
