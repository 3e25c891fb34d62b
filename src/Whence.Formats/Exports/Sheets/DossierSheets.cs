namespace Whence.Formats.Exports.Sheets;

/// <summary>A dossier as tables, a table a matter.</summary>
public static class DossierSheets
{
    /// <summary>What the tables are called, in their order.</summary>
    public static ImmutableArray<string> Names { get; } =
    ["figures", "questions", "conflicts", "positions", "allegations", "origins", "reports", "exhibits", "findings"];

    /// <summary>All tables of <paramref name="holdings"/>, in their order.</summary>
    public static ImmutableArray<Sheet> Of(Holdings holdings)
    {
        var dossier = holdings.Dossier;
        var lookup = new DossierLookup(dossier);
        return
        [
            FigureSheet.Of(dossier, lookup),
            QuestionSheet.Of(dossier),
            ConflictSheet.Of(dossier),
            PositionSheet.Of(dossier),
            AllegationSheet.Of(dossier),
            OriginSheet.Of(dossier, lookup),
            ReportSheet.Of(dossier),
            ExhibitSheet.Of(holdings.Exhibits),
            FindingSheet.Of(holdings.Exhibits),
        ];
    }

    /// <summary>Several words in one cell.</summary>
    internal static Cell List(IEnumerable<string> words) =>
        Cell.Of(string.Join("; ", words) is { Length: > 0 } list ? list : null);
}
