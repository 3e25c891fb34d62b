using Whence.Cli.Pages;
using Whence.Reconciling;

namespace Whence.Cli.Answering;

/// <summary>Shows what has changed in a matter: what came, who spoke for the first time, what moved and what clashes.</summary>
internal static class DiffPage
{
    /// <summary>Writes <paramref name="changed"/>, which led to <paramref name="after"/>.</summary>
    public static void Write(Sheet sheet, Developments changed, Dossier after)
    {
        var index = new DossierIndex(after);
        var picture = new ConflictPicture(index.Figure);
        sheet.Line(
            $"{Words.Count(changed.Reports.Length, "new report")}, {Words.Count(changed.Figures.Length, "new figure")}, "
                + $"{Words.Count(changed.Origins.Length, "new independent origin")}"
        );
        Section(sheet, "Questions that moved", changed.Questions, movement => Question(sheet, movement));
        Section(sheet, "Clashes that came", changed.Come, conflict => picture.Write(sheet, conflict, conflict.Id));
        Section(sheet, "Clashes that are gone", changed.Gone, conflict => picture.Write(sheet, conflict, conflict.Id));
        Section(
            sheet,
            "What sources took back",
            changed.Revisions,
            conflict => picture.Write(sheet, conflict, conflict.Id)
        );
        Section(
            sheet,
            "New independent origins",
            changed.Origins,
            origin =>
            {
                sheet.Line(origin.Source, 2);
                sheet.Note($"{origin.Id}, {index.In(origin.Reports)}", 4);
            }
        );
        Section(
            sheet,
            "New figures",
            changed.Figures,
            figure =>
            {
                var of = new[] { figure.Measure.Name, figure.Population?.Text, figure.Place?.Text };
                sheet.Line(
                    $"“{figure.Words}” {string.Join(" · ", of.OfType<string>())} [{figure.Quantity.Interval}], "
                        + (figure.Source ?? index.OwnVoice(figure.Report)),
                    2
                );
                sheet.Note($"{figure.Id}, in {index.Report(figure.Report)}", 4);
            }
        );
    }

    private static void Section<T>(Sheet sheet, string heading, ImmutableArray<T> items, Action<T> write)
    {
        if (items.Length > 0)
        {
            sheet.Heading($"{heading}: {Words.Number(items.Length)}");
            sheet.List(items, write);
        }
    }

    private static void Question(Sheet sheet, Movement movement)
    {
        var question = (movement.After ?? movement.Before)!;
        var of = new[]
        {
            question.Measure.Name,
            question.Population,
            question.Place,
            Words.Days(question.From, question.To),
        };
        sheet.Line(string.Join(" · ", of.OfType<string>()), 2);
        sheet.Line(
            (movement.Before, movement.After) switch
            {
                (null, { } now) => "new: " + Stand(now),
                ({ } was, null) => $"gone into others; it was {Stand(was)}",
                ({ } was, { } now) => $"was {Stand(was)}; is {Stand(now)}",
                _ => "",
            },
            4
        );
        sheet.Note(question.Id, 4);
    }

    private static string Stand(Question question) =>
        $"{new Interval(question.Low, question.High)}"
        + (question.Best is { } best && question.Low != question.High ? $" (best supported {Words.Number(best)})" : "")
        + $", {question.Grading.ToString().ToLowerInvariant()}, {Words.Count(question.Origins, "origin")}";
}
