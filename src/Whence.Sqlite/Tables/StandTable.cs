using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Tables;

/// <summary>Who takes positions, and on what: actors against matters.</summary>
/// <param name="file">The case.</param>
/// <param name="figures">Finds what reports state.</param>
public sealed class StandTable(CaseFile file, FigureFinder figures)
{
    // More words for one matter than a page can tell.
    private const int MostWordings = 50;

    /// <summary>How many actors there are; they are numbered from 1.</summary>
    public long Actors => (long?)file.Connection.Value("SELECT max(number) FROM actor") ?? 0;

    /// <summary>How many matters there are.</summary>
    public long Matters => (long?)file.Connection.Value("SELECT max(number) FROM matter") ?? 0;

    /// <summary>The next <paramref name="most"/> actors, those with most positions first; with how many each takes.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<Numbered<(string Name, string Shown, long Positions)>> ActorPage(long after, int most)
    {
        var wanted = new Conditions().And("number > $", after);
        foreach (
            var row in wanted.Rows(file.Connection, "number, name, positions, report, nth", "actor", "number", most)
        )
        {
            if (At(row.GetInt64(3), row.GetInt32(4)) is var (_, position))
            {
                yield return new(row.GetInt64(0), (row.GetString(1), position.Actor, row.GetInt64(2)));
            }
        }
    }

    /// <summary>The next <paramref name="most"/> matters, those that most actors take a position on first.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<MatterTold> MatterPage(long after, int most) =>
        Told(new Conditions().And("number > $", after), most);

    /// <summary>The matter that some position words so, in any case; null where none does.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public MatterTold? Matter(string words) =>
        Told(new Conditions().And("number = (SELECT matter FROM wording WHERE words = $)", Folded.Of(words)), 1)
            .FirstOrDefault();

    /// <summary>The next <paramref name="most"/> actors who take positions on matter <paramref name="matter"/>, in order of their names; with how many each takes.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<(string Name, string Shown, long Positions)> ActorsOn(long matter, string after, int most)
    {
        using var query = new Query(
            file.Connection,
            """
            SELECT actor, count(*), report, min(nth) FROM position
            WHERE matter IN (SELECT words FROM wording WHERE matter = $matter) AND actor > $after
            GROUP BY actor ORDER BY actor LIMIT $most
            """
        );
        using var rows = query.Rows(matter, after, most);
        while (rows.Read())
        {
            if (At(rows.GetInt64(2), rows.GetInt32(3)) is var (_, position))
            {
                yield return (rows.GetString(0), position.Actor, rows.GetInt64(1));
            }
        }
    }

    /// <summary>How <paramref name="actor"/> stands to a matter, in order of publication.</summary>
    /// <param name="actor">Its name in lower case.</param>
    /// <param name="matter">The matter's number; null for any.</param>
    /// <param name="most">How many.</param>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<(KeptReport Report, Position Position)> Of(string actor, long? matter, int most)
    {
        var wanted = new Conditions()
            .And("actor = $", actor)
            .And("matter IN (SELECT words FROM wording WHERE matter = $)", matter);
        foreach (var row in wanted.Rows(file.Connection, "report, nth", "position", "day, report, nth", most))
        {
            if (At(row.GetInt64(0), row.GetInt32(1)) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>How many positions <paramref name="actor"/> takes on matter <paramref name="matter"/>.</summary>
    public long Count(string actor, long matter) =>
        new Conditions()
            .And("actor = $", actor)
            .And("matter IN (SELECT words FROM wording WHERE matter = $)", matter)
            .Count(file.Connection, "position");

    private IEnumerable<MatterTold> Told(Conditions wanted, int most)
    {
        foreach (
            var row in wanted.Rows(file.Connection, "number, positions, actors, report, nth", "matter", "number", most)
        )
        {
            if (At(row.GetInt64(3), row.GetInt32(4)) is var (_, position))
            {
                yield return new MatterTold(row.GetInt64(0), position.On, row.GetInt64(1), row.GetInt64(2))
                {
                    Wordings = Wordings(row.GetInt64(0)),
                };
            }
        }
    }

    private ImmutableArray<(string Words, string Shared)> Wordings(long matter)
    {
        using var query = new Query(
            file.Connection,
            $"SELECT words, shared FROM wording WHERE matter = $matter ORDER BY words LIMIT {MostWordings}"
        );
        using var rows = query.Rows(matter);
        var wordings = ImmutableArray.CreateBuilder<(string, string)>();
        while (rows.Read())
        {
            wordings.Add((rows.GetString(0), rows.GetString(1)));
        }
        return wordings.ToImmutable();
    }

    private (KeptReport Report, Position Position)? At(long report, int nth) =>
        figures.Report(report) is var (kept, statements) && nth < statements.Positions.Length
            ? (kept, statements.Positions[nth])
            : null;
}
