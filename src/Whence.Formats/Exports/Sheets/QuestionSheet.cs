using Whence.Formats.Contract;

namespace Whence.Formats.Exports.Sheets;

/// <summary>The questions, a row each.</summary>
internal static class QuestionSheet
{
    public static Sheet Of(Dossier dossier) =>
        new(
            "questions",
            [
                "id",
                "measure",
                "population",
                "place",
                "from",
                "to",
                "low",
                "best",
                "high",
                "grading",
                "grounds",
                "reports",
                "origins",
                "accounts",
                "figures",
            ],
            dossier.Questions.Select(Row)
        );

    private static ImmutableArray<Cell> Row(Question question) =>
        [
            Cell.Of(question.Id),
            Cell.Of(question.Measure.Name),
            Cell.Of(question.Population),
            Cell.Of(question.Place),
            Cell.Of(question.From),
            Cell.Of(question.To),
            Cell.Of(question.Low),
            Cell.Of(question.Best),
            Cell.Of(question.High),
            Cell.Of(question.Grounds is null ? null : JsonFields.Spelling(question.Grading)),
            Cell.Of(question.Grounds),
            Cell.Of((long?)question.Reports),
            Cell.Of((long?)question.Origins),
            Cell.Of((long?)question.Accounts.Length),
            DossierSheets.List(question.Figures),
        ];
}
