using Whence.Formats.Contract;

namespace Whence.Formats.Exports.Sheets;

/// <summary>Who accuses whom of what, a row each time it is stated. None of it is established.</summary>
internal static class AllegationSheet
{
    public static Sheet Of(Dossier dossier) =>
        new(
            "allegations",
            [
                "id",
                "report",
                "publisher",
                "published",
                "accuser",
                "accused",
                "kind",
                "act",
                "victims",
                "repeats",
                "sentence",
            ],
            dossier.Statements.SelectMany(s => s.Allegations, (s, allegation) => Row(s.Heading, allegation))
        );

    private static ImmutableArray<Cell> Row(Heading heading, Allegation allegation) =>
        [
            Cell.Of(allegation.Id),
            Cell.Of(allegation.Report),
            Cell.Of(heading.Publisher),
            Cell.Of(heading.Published),
            Cell.Of(allegation.Accuser),
            Cell.Of(allegation.Accused),
            Cell.Of(JsonFields.Spelling(allegation.Kind)),
            Cell.Of(allegation.ActText),
            Cell.Of(allegation.Victims),
            Cell.Of(allegation.Repeats),
            Cell.Of(allegation.SentenceText),
        ];
}
