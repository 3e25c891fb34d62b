using Whence.Formats.Contract;

namespace Whence.Formats.Exports.Sheets;

/// <summary>Who confirms, denies, doubts, declines or is silent, a row each time it is stated.</summary>
internal static class PositionSheet
{
    public static Sheet Of(Dossier dossier) =>
        new(
            "positions",
            ["id", "report", "publisher", "published", "actor", "stance", "on", "since", "sentence"],
            dossier.Statements.SelectMany(s => s.Positions, (s, position) => Row(s.Heading, position))
        );

    private static ImmutableArray<Cell> Row(Heading heading, Position position) =>
        [
            Cell.Of(position.Id),
            Cell.Of(position.Report),
            Cell.Of(heading.Publisher),
            Cell.Of(heading.Published),
            Cell.Of(position.Actor),
            Cell.Of(JsonFields.Spelling(position.Stance)),
            Cell.Of(position.On),
            Cell.Of(position.Since),
            Cell.Of(position.SentenceText),
        ];
}
