using Whence.Sqlite.Tables;

namespace Whence.Sqlite.Tests.Tables;

public sealed class VoiceListTests : IDisposable
{
    private readonly CaseAt at = new();
    private readonly FigureFinder figures;
    private readonly VoiceList voices;
    private readonly Numbered<Question> question;

    public VoiceListTests()
    {
        at.AddAndWeigh(ReadCase.Sample("kursk"));
        figures = new FigureFinder(at.File);
        voices = new VoiceList(at.File, figures);
        question = new QuestionList(at.File).Page(new Filter(), 0, 1).Single();
    }

    [Fact]
    public void Every_figure_of_a_question_has_one_voice()
    {
        var all = voices.Of(question.Number);
        all.Sum(v => v.Figures).ShouldBe(question.Value.Figures.Length);
        all.Select(v => v.Origin).Distinct().Count().ShouldBeGreaterThanOrEqualTo(question.Value.Origins);
        foreach (var id in question.Value.Figures)
        {
            var (report, figure, nth) = figures.Find(id)!.Value;
            voices.Of(all, report.Number, nth)!.Interval.ShouldBe(figure.Quantity.Interval);
        }
    }

    [Fact]
    public void Its_figures_come_one_a_report_in_order_of_publication()
    {
        foreach (var voice in voices.Of(question.Number))
        {
            var found = voices.Figures(question.Number, voice, 100).ToList();
            found.Count.ShouldBe(voice.Reports);
            found.Select(f => f.Report.Heading.Published).ShouldBeInOrder();
            found[0].Report.Heading.Published.ShouldBe(voice.Day);
            found.ShouldAllBe(f => f.Figure.Quantity.Interval == voice.Interval);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => at.Dispose();
}
