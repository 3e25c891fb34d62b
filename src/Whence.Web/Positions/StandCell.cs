using Whence.Sqlite.Tables;

namespace Whence.Web.Positions;

/// <summary>How an actor stands on a matter.</summary>
/// <param name="Shown">The first positions, in order of publication.</param>
/// <param name="Positions">How many there are.</param>
public sealed record StandCell(ImmutableArray<Position> Shown, long Positions)
{
    private const int Most = 4;

    /// <summary>How <paramref name="actor"/>, in lower case, stands on matter <paramref name="matter"/>.</summary>
    /// <exception cref="Sqlite.CaseException">A reading is damaged.</exception>
    public static StandCell Of(StandTable table, string actor, long matter)
    {
        ImmutableArray<Position> first = [.. table.Of(actor, matter, Most + 1).Select(found => found.Position)];
        return first.Length <= Most
            ? new StandCell(first, first.Length)
            : new StandCell(first[..Most], table.Count(actor, matter));
    }
}
