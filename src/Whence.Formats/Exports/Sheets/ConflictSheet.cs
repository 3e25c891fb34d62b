using Whence.Formats.Contract;

namespace Whence.Formats.Exports.Sheets;

/// <summary>What contradicts, strains or revises what, a row each.</summary>
internal static class ConflictSheet
{
    public static Sheet Of(Dossier dossier) =>
        new(
            "conflicts",
            ["id", "kind", "reason", "left_low", "left_high", "share_left", "figures"],
            dossier.Conflicts.Select(Row)
        );

    private static ImmutableArray<Cell> Row(Conflict conflict) =>
        [
            Cell.Of(conflict.Id),
            Cell.Of(JsonFields.Spelling(conflict.Kind)),
            Cell.Of(conflict.Reason),
            Cell.Of(conflict.Left?.Low),
            Cell.Of(conflict.Left?.High),
            Cell.Of(conflict.Share),
            DossierSheets.List(conflict.Figures),
        ];
}
