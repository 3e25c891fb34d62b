using Microsoft.Data.Sqlite;
using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Weighing;

/// <summary>Writes the rows of answers.</summary>
internal sealed class AnswerRows : IDisposable
{
    private readonly Dictionary<string, FigurePlace> places = new(StringComparer.Ordinal);
    private readonly Query question;
    private readonly Query origin;
    private readonly Query conflict;
    private readonly Query clash;
    private readonly Query edge;
    private readonly Query circle;
    private readonly Query weighed;

    public AnswerRows(SqliteConnection connection)
    {
        question = new Query(
            connection,
            """
            INSERT INTO question VALUES (
                $number, $id, $measure, $place, $people, $grading, $contested, $origins, $reports, $packed, $first, $last)
            """
        );
        origin = new Query(
            connection,
            "INSERT INTO origin VALUES ($number, $id, $source, $reports, $figures, $packed, $day, $name)"
        );
        conflict = new Query(connection, "INSERT INTO conflict VALUES ($number, $id, $kind, $packed, $day)");
        clash = new Query(connection, "INSERT OR IGNORE INTO clash VALUES ($report, $nth, $conflict)");
        edge = new Query(connection, "INSERT INTO edge VALUES ($number, $kind, $child, $parent, $packed)");
        circle = new Query(connection, "INSERT INTO circle VALUES ($number, $packed)");
        weighed = new Query(connection, "INSERT INTO weighed VALUES ($report, $nth, $question, $origin, $low, $high)");
    }

    /// <summary>Takes in where the figures of a report stand.</summary>
    /// <param name="report">The report's number.</param>
    /// <param name="statements">What it states, as it was decided.</param>
    /// <param name="first">Its first figure, counted from 0 through all reports.</param>
    /// <param name="matter">The matter that it tells.</param>
    public void Place(long report, Statements statements, int first, int matter)
    {
        var day = DayNumber.Of(statements.Heading.Published);
        for (var nth = 0; nth < statements.Figures.Length; nth++)
        {
            var figure = statements.Figures[nth];
            places.TryAdd(figure.Id, new FigurePlace(report, nth, day, first + nth, matter, figure.Quantity.Interval));
        }
    }

    /// <summary>Where figure <paramref name="id"/> stands.</summary>
    public FigurePlace Of(string id) => places[id];

    /// <summary>Writes an origin, with the day of its first figure.</summary>
    public void Origin(Origin kept, int claim, int day) =>
        origin.Run(
            AnswerNumbers.Origin(claim),
            kept.Id,
            Folded.Of(kept.Source),
            kept.Reports.Length,
            kept.Figures.Length,
            AnswerWriter.Pack(kept),
            day,
            kept.Source
        );

    /// <summary>Writes questions and the conflicts between their figures, which all have places.</summary>
    public void Answers(ImmutableArray<Question> questions, ImmutableArray<Conflict> conflicts)
    {
        var asked = new Dictionary<FigurePlace, int>(places.Count);
        for (var i = 0; i < questions.Length; i++)
        {
            foreach (var id in questions[i].Figures)
            {
                asked.TryAdd(places[id], i);
            }
        }
        var clashes = Clashes(conflicts, asked);
        var numbers = new long[questions.Length];
        for (var i = 0; i < questions.Length; i++)
        {
            numbers[i] = Question(questions[i], clashes.GetValueOrDefault(i));
        }
        foreach (var (place, i) in asked)
        {
            place.Question = numbers[i];
        }
        var found = new Dictionary<int, int>();
        foreach (var one in conflicts)
        {
            var matter = places[one.Figures[0]].Matter;
            Conflict(one, AnswerNumbers.Conflict(matter, found.GetValueOrDefault(matter)));
            found[matter] = found.GetValueOrDefault(matter) + 1;
        }
    }

    /// <summary>Writes where each figure was put.</summary>
    public void Figures()
    {
        foreach (var place in places.Values.OrderBy(p => p.Report).ThenBy(p => p.Nth))
        {
            weighed.Run(place.Report, place.Nth, place.Question, place.Origin, place.Interval.Low, place.Interval.High);
        }
    }

    /// <summary>Writes an edge from report <paramref name="child"/>; of a parent that is not in hand null.</summary>
    public void Edge(long number, Edge kept, long child, long? parent) =>
        edge.Run(number, Folded.Of(kept.Kind.ToString()), child, parent, AnswerWriter.Pack(kept));

    /// <summary>Writes a ring of reports.</summary>
    public void Circle(int number, Circle kept) => circle.Run(number, AnswerWriter.Pack(kept));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var query in (ReadOnlySpan<Query>)[question, origin, conflict, clash, edge, circle, weighed])
        {
            query.Dispose();
        }
    }

    private long Question(Question kept, int contested)
    {
        var number = AnswerNumbers.Question(contested > 0, kept, places[kept.Id[Anchor.OfQuestion.Length..]].Claim);
        question.Run(
            number,
            kept.Id,
            kept.Measure.Name,
            Folded.Of(kept.Place),
            Folded.Of(kept.Population),
            Folded.Of(kept.Grading.ToString()),
            contested,
            kept.Origins,
            kept.Reports,
            AnswerWriter.Pack(kept),
            kept.From is { } from ? DayNumber.Of(from) : null,
            kept.To is { } to ? DayNumber.Of(to) : null
        );
        return number;
    }

    private void Conflict(Conflict kept, long number)
    {
        conflict.Run(
            number,
            kept.Id,
            Folded.Of(kept.Kind.ToString()),
            AnswerWriter.Pack(kept),
            kept.Figures.Max(id => places[id].Day is var day && day == DayNumber.None ? int.MinValue : day)
        );
        foreach (var place in kept.Figures.Select(id => places[id]))
        {
            clash.Run(place.Report, place.Nth, number);
        }
    }

    // How many clashes touch each question; what one source took back is none.
    private Dictionary<int, int> Clashes(IEnumerable<Conflict> conflicts, Dictionary<FigurePlace, int> asked) =>
        conflicts
            .Where(c => c.Kind != ConflictKind.Revision)
            .SelectMany(c =>
                c.Figures.Select(id => places[id]).Where(asked.ContainsKey).Select(place => asked[place]).Distinct()
            )
            .CountBy(question => question)
            .ToDictionary();
}
