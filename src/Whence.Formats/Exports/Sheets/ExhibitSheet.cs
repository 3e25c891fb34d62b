using Whence.Formats.Contract;

namespace Whence.Formats.Exports.Sheets;

/// <summary>Papers, pictures and footage, a row each.</summary>
internal static class ExhibitSheet
{
    public static Sheet Of(ImmutableArray<ExaminedExhibit> exhibits) =>
        new(
            "exhibits",
            ["id", "file", "kind", "cluster", "stream_hash", "perceptual", "metadata"],
            exhibits.Select(Row)
        );

    private static ImmutableArray<Cell> Row(ExaminedExhibit examined) =>
        [
            Cell.Of(examined.Exhibit.Id),
            Cell.Of(examined.Name),
            Cell.Of(JsonFields.Spelling(examined.Exhibit.Kind)),
            Cell.Of(examined.Exhibit.Cluster),
            Cell.Of(examined.Exhibit.StreamHash),
            DossierSheets.List(examined.Exhibit.Perceptual),
            DossierSheets.List(examined.Exhibit.Metadata.Select(m => $"{m.Key}: {m.Value}")),
        ];
}
