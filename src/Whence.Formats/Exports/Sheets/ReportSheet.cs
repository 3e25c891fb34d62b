using Whence.Formats.Contract;

namespace Whence.Formats.Exports.Sheets;

/// <summary>The reports, a row each, without their texts.</summary>
internal static class ReportSheet
{
    public static Sheet Of(Dossier dossier) =>
        new(
            "reports",
            [
                "id",
                "title",
                "publisher",
                "published",
                "standing",
                "figures",
                "attributions",
                "positions",
                "allegations",
            ],
            dossier.Statements.Select(Row)
        );

    private static ImmutableArray<Cell> Row(Statements statements) =>
        [
            Cell.Of(statements.Heading.Id),
            Cell.Of(statements.Heading.Title),
            Cell.Of(statements.Heading.Publisher),
            Cell.Of(statements.Heading.Published),
            Cell.Of(JsonFields.Spelling(statements.Heading.Standing)),
            Cell.Of((long?)statements.Figures.Length),
            Cell.Of((long?)statements.Attributions.Length),
            Cell.Of((long?)statements.Positions.Length),
            Cell.Of((long?)statements.Allegations.Length),
        ];
}
