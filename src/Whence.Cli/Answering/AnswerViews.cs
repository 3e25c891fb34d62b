using Whence.Cli.Pages;
using Whence.Formats.Exports;
using Whence.Sqlite;
using Whence.Sqlite.Tables;

namespace Whence.Cli.Answering;

/// <summary>How questions, origins and conflicts are shown in tables.</summary>
internal static class AnswerViews
{
    // Quotes and figures that a row names.
    private const int Named = 4;

    /// <summary>Questions.</summary>
    public static View<Question> Questions(CaseFile file)
    {
        var figures = new FigureFinder(file);
        return new View<Question>(
            "question",
            [
                ("id", q => Cell.Of(q.Id)),
                ("measure", q => Cell.Of(q.Measure.Name)),
                ("population", q => Cell.Of(q.Population)),
                ("place", q => Cell.Of(q.Place)),
                ("from", q => Cell.Of(q.From)),
                ("to", q => Cell.Of(q.To)),
                ("low", q => Cell.Of(q.Low)),
                ("best", q => Cell.Of(q.Best)),
                ("high", q => Cell.Of(q.High)),
                ("grading", q => Cell.Of(Spelling(q.Grading))),
                ("grounds", q => Cell.Of(q.Grounds)),
                ("origins", q => Cell.Of(q.Origins)),
                ("reports", q => Cell.Of(q.Reports)),
                ("accounts", q => Cell.Of(q.Accounts.Length)),
                ("words", q => Cell.Of(Quoted(figures, q.Figures))),
                ("figures", q => Cell.Of(string.Join(' ', q.Figures))),
            ],
            [
                ("How many", HowMany),
                (
                    "Of what",
                    q =>
                        string.Join(
                            " · ",
                            new[] { q.Measure.Name, q.Population, q.Place, Words.Days(q.From, q.To) }.OfType<string>()
                        )
                ),
                ("Said as", q => Quoted(figures, q.Figures)),
                (
                    "Graded",
                    q =>
                        $"{Spelling(q.Grading)}: {q.Grounds}\n{Words.Count(q.Origins, "origin")}, {Words.Count(q.Reports, "report")}"
                ),
                ("Trace by", q => q.Id),
            ],
            (contract, q) => contract.Write(q)
        );
    }

    /// <summary>Origins.</summary>
    public static View<Origin> Origins(CaseFile file)
    {
        var figures = new FigureFinder(file);
        return new View<Origin>(
            "origin",
            [
                ("id", o => Cell.Of(o.Id)),
                ("source", o => Cell.Of(o.Source)),
                ("reports", o => Cell.Of(o.Reports.Length)),
                ("figures", o => Cell.Of(o.Figures.Length)),
                ("words", o => Cell.Of(Quoted(figures, o.Figures))),
                ("report_ids", o => Cell.Of(string.Join(' ', o.Reports))),
                ("figure_ids", o => Cell.Of(string.Join(' ', o.Figures))),
            ],
            [
                ("Who said it first", o => o.Source),
                ("What was said", o => Quoted(figures, o.Figures)),
                ("Carried by", o => Few(o.Reports)),
                ("Trace by", o => o.Id),
            ],
            (contract, o) => contract.Write(o)
        );
    }

    /// <summary>Conflicts.</summary>
    public static View<Conflict> Conflicts(CaseFile file)
    {
        var figures = new FigureFinder(file);
        var picture = new ConflictPicture(figures.Headed);
        return new View<Conflict>(
            "conflict",
            [
                ("id", c => Cell.Of(c.Id)),
                ("kind", c => Cell.Of(Spelling(c.Kind))),
                ("left_low", c => Cell.Of(c.Left?.Low)),
                ("left_high", c => Cell.Of(c.Left?.High)),
                ("share", c => Cell.Of(c.Share)),
                ("reason", c => Cell.Of(c.Reason)),
                ("figures", c => Cell.Of(string.Join(' ', c.Figures))),
            ],
            [],
            (contract, c) => contract.Write(c)
        )
        {
            Drawn = (sheet, c) => picture.Write(sheet, c, c.Id),
        };
    }

    private static string HowMany(Question question) =>
        new Interval(question.Low, question.High)
        + (
            question.Low == question.High ? ""
            : question.Best is { } best ? $"\nbest supported {Words.Number(best)}"
            : question.Accounts.Length > 1 ? "\nno best number across a clash"
            : "\nno best number"
        );

    private static string Quoted(FigureFinder figures, ImmutableArray<string> ids)
    {
        var words = ids.Take(Named * Named)
            .Select(id => figures.Find(id)?.Figure.Words)
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(said => $"“{said}”")
            .ToList();
        return string.Join(", ", words.Take(Named)) + (words.Count > Named || ids.Length > Named * Named ? " …" : "");
    }

    private static string Few(ImmutableArray<string> ids) =>
        string.Join('\n', ids.Take(Named))
        + (ids.Length > Named ? $"\nand {Words.Number(ids.Length - Named)} more" : "");

    private static string Spelling<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
