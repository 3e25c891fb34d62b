using Whence.Sqlite.Tables;

namespace Whence.Web.Positions;

/// <summary>Actors against the matters that most of them take a position on.</summary>
/// <param name="Heads">The matters, a column each.</param>
/// <param name="Rows">The actors with how many positions each takes, and those of each column.</param>
/// <param name="Next">The number after which more actors come; null where there are none.</param>
/// <param name="Actors">How many actors there are.</param>
/// <param name="Matters">How many matters.</param>
public sealed record StandMatrix(
    ImmutableArray<MatterTold> Heads,
    ImmutableArray<(string Actor, long Positions, ImmutableArray<StandCell> Cells)> Rows,
    long? Next,
    long Actors,
    long Matters
)
{
    private const int RowsShown = 20;
    private const int ColumnsShown = 6;

    /// <summary>The actors after that of number <paramref name="after"/>.</summary>
    /// <exception cref="Sqlite.CaseException">A reading is damaged.</exception>
    public static StandMatrix Of(StandTable table, long after)
    {
        ImmutableArray<MatterTold> matters = [.. table.MatterPage(0, ColumnsShown)];
        var actors = table.ActorPage(after, RowsShown + 1).ToList();
        return new StandMatrix(
            matters,
            [
                .. actors
                    .Take(RowsShown)
                    .Select(actor =>
                        (
                            actor.Value.Shown,
                            actor.Value.Positions,
                            matters
                                .Select(matter => StandCell.Of(table, actor.Value.Name, matter.Number))
                                .ToImmutableArray()
                        )
                    ),
            ],
            actors.Count > RowsShown ? actors[RowsShown - 1].Number : null,
            table.Actors,
            table.Matters
        );
    }
}
