using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Tables;

/// <summary>Who answers a question.</summary>
/// <param name="file">The case.</param>
/// <param name="figures">Finds their figures.</param>
public sealed class VoiceList(CaseFile file, FigureFinder figures)
{
    // Figures whose words are looked at for a number that is within what they allow.
    private const int LookedAt = 5;

    /// <summary>The voices in question <paramref name="question"/>, those that most reports carry first.</summary>
    /// <param name="question">The question's number.</param>
    public ImmutableArray<Voice> Of(long question)
    {
        using var query = new Query(
            file.Connection,
            """
            SELECT w.origin, w.low, w.high, count(DISTINCT w.report), count(*), min(f.day)
            FROM weighed w JOIN figure f ON f.report = w.report AND f.nth = w.nth
            WHERE w.question = $question
            GROUP BY w.origin, w.low, w.high ORDER BY 4 DESC, 6, 1, 2, 3
            """
        );
        using var rows = query.Rows(question);
        var voices = ImmutableArray.CreateBuilder<Voice>();
        while (rows.Read())
        {
            voices.Add(
                new Voice(
                    rows.Number(0),
                    rows.Number(1) is { } low ? new Interval(low, rows.Number(2)) : null,
                    rows.GetInt32(3),
                    rows.GetInt32(4),
                    DayNumber.ToDay(rows.GetInt64(5))
                )
            );
        }
        return voices.ToImmutable();
    }

    /// <summary>
    /// The first figures of <paramref name="voice"/> in question <paramref name="question"/>, in order of publication; of one report
    /// the first that names who says so, since a headline leaves that to the first sentence.
    /// </summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<(KeptReport Report, Figure Figure)> Figures(long question, Voice voice, int most)
    {
        using var query = new Query(
            file.Connection,
            """
            SELECT w.report, coalesce(min(iif(f.source IS NOT NULL AND f.realis, w.nth, NULL)), min(w.nth))
            FROM weighed w JOIN figure f ON f.report = w.report AND f.nth = w.nth
            WHERE w.question = $question AND w.origin IS $origin AND w.low IS $low AND w.high IS $high
            GROUP BY w.report ORDER BY f.day, w.report LIMIT $most
            """
        );
        using var rows = query.Rows(question, voice.Origin, voice.Interval?.Low, voice.Interval?.High, most);
        while (rows.Read())
        {
            if (figures.At(rows.GetInt64(0), rows.GetInt32(1)) is var (report, figure))
            {
                yield return (report, figure);
            }
        }
    }

    /// <summary>A figure of question <paramref name="question"/> whose words give <paramref name="number"/>, as an end of what they allow or as their own; null for none.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public Figure? Giving(long question, long number) =>
        // Ends are told by the index alone; whether a number within is one of the words' own, the words themselves must tell.
        Among(question, number, "w.low = $number OR w.high = $number", 1).FirstOrDefault()
        ?? Among(question, number, "w.low <= $number AND (w.high IS NULL OR w.high >= $number)", LookedAt)
            .FirstOrDefault(figure => figure.Quantity.Values.Contains(number));

    private IEnumerable<Figure> Among(long question, long number, string condition, int most)
    {
        using var query = new Query(
            file.Connection,
            $"""
            SELECT w.report, w.nth
            FROM weighed w JOIN figure f ON f.report = w.report AND f.nth = w.nth
            WHERE w.question = $question AND ({condition}) AND f.realis
            ORDER BY f.day, w.report, w.nth LIMIT $most
            """
        );
        using var rows = query.Rows(question, number, most);
        while (rows.Read())
        {
            if (figures.At(rows.GetInt64(0), rows.GetInt32(1)) is var (_, figure))
            {
                yield return figure;
            }
        }
    }

    /// <summary>The voice among <paramref name="voices"/> to which figure <paramref name="nth"/>, from 0, of report <paramref name="report"/> belongs; null for none.</summary>
    public Voice? Of(IEnumerable<Voice> voices, long report, int nth)
    {
        using var query = new Query(
            file.Connection,
            "SELECT origin, low, high FROM weighed WHERE report = $report AND nth = $nth"
        );
        using var rows = query.Rows(report, nth);
        if (!rows.Read())
        {
            return null;
        }
        var (origin, low, high) = (rows.Number(0), rows.Number(1), rows.Number(2));
        return voices.FirstOrDefault(v => v.Origin == origin && v.Interval?.Low == low && v.Interval?.High == high);
    }
}
