namespace Whence.Sqlite.Tables;

/// <summary>Who takes positions, and on what: actors against matters.</summary>
/// <param name="file">The case.</param>
/// <param name="figures">Finds what reports state.</param>
public sealed class StandTable(CaseFile file, FigureFinder figures)
{
    /// <summary>How many actors there are; they are numbered from 1.</summary>
    public long Actors => (long?)file.Connection.Value("SELECT max(number) FROM actor") ?? 0;

    /// <summary>How many matters there are.</summary>
    public long Matters => (long?)file.Connection.Value("SELECT max(number) FROM matter") ?? 0;

    /// <summary>The next <paramref name="most"/> actors, those with most positions first; with how many each takes.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<Numbered<(string Name, string Shown, long Positions)>> ActorPage(long after, int most) =>
        Page("actor", "positions", after, most, position => position.Actor);

    /// <summary>The next <paramref name="most"/> matters, those that most actors take a position on first; with how many do.</summary>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<Numbered<(string Name, string Shown, long Actors)>> MatterPage(long after, int most) =>
        Page("matter", "actors", after, most, position => position.On);

    /// <summary>How <paramref name="actor"/> stands to <paramref name="matter"/>, in order of publication; to any where null.</summary>
    /// <param name="actor">Its name in lower case.</param>
    /// <param name="matter">The matter in lower case.</param>
    /// <param name="most">How many.</param>
    /// <exception cref="CaseException">A reading is damaged.</exception>
    public IEnumerable<(KeptReport Report, Position Position)> Of(string actor, string? matter, int most)
    {
        var wanted = new Conditions().And("actor = $", actor).And("matter = $", matter);
        foreach (var row in wanted.Rows(file.Connection, "report, nth", "position", "day, report, nth", most))
        {
            if (At(row.GetInt64(0), row.GetInt32(1)) is { } found)
            {
                yield return found;
            }
        }
    }

    private IEnumerable<Numbered<(string, string, long)>> Page(
        string table,
        string weight,
        long after,
        int most,
        Func<Position, string> shown
    )
    {
        var wanted = new Conditions().And("number > $", after);
        foreach (var row in wanted.Rows(file.Connection, $"number, name, {weight}, report, nth", table, "number", most))
        {
            if (At(row.GetInt64(3), row.GetInt32(4)) is var (_, position))
            {
                yield return new(row.GetInt64(0), (row.GetString(1), shown(position), row.GetInt64(2)));
            }
        }
    }

    private (KeptReport Report, Position Position)? At(long report, int nth) =>
        figures.Report(report) is var (kept, statements) && nth < statements.Positions.Length
            ? (kept, statements.Positions[nth])
            : null;
}
