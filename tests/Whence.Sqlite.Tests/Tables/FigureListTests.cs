using Whence.Sqlite.Tables;

namespace Whence.Sqlite.Tests.Tables;

public sealed class FigureListTests : IDisposable
{
    private readonly CaseAt at = new();
    private readonly FigureFinder figures;
    private readonly FigureList list;

    public FigureListTests()
    {
        at.AddAndWeigh(ReadCase.Sample("kursk").Concat(ReadCase.Sample("flood")));
        figures = new FigureFinder(at.File);
        list = new FigureList(at.File, figures);
    }

    [Fact]
    public void Pages_put_together_are_all_figures_in_the_order_of_adding()
    {
        var all = at.File.Readings.All().SelectMany(r => r.Statements.Figures).Select(f => f.Id).ToList();
        Pages(new FiguresAsked(), 7).ShouldBe(all);
        list.Count(new FiguresAsked()).ShouldBe(all.Count);
    }

    [Fact]
    public void The_figures_of_questions_origins_and_voices_are_those_that_were_weighed_so()
    {
        var voices = new VoiceList(at.File, figures);
        foreach (var question in new QuestionList(at.File).Page(new Filter(), 0, 1000))
        {
            Pages(new FiguresAsked { Question = question.Number }, 3)
                .ShouldBe(question.Value.Figures, ignoreOrder: true);
            voices
                .Of(question.Number)
                .ShouldAllBe(voice =>
                    list.Count(
                        new FiguresAsked
                        {
                            Question = question.Number,
                            Origin = voice.Origin,
                            Allowing = voice.Interval,
                        }
                    ) == voice.Figures
                );
        }
        foreach (var origin in new OriginList(at.File, figures).Page(null, null, null, 1000))
        {
            list.Count(new FiguresAsked { Origin = origin.Value.Number }).ShouldBe(origin.Value.Figures);
        }
    }

    [Fact]
    public void Places_and_countries_have_as_many_as_they_are_said_to_in_as_many_reports()
    {
        var landscape = new Landscape(at.File, figures);
        foreach (var place in landscape.Places(null, null, 1000))
        {
            var asked = new FiguresAsked { Place = place.Names };
            Pages(asked, 5).Count.ShouldBe((int)place.Figures);
            Pages(asked with { Clashing = true }, 5).Count.ShouldBe((int)place.Clashing);
            Reports(asked).ShouldBe((int)place.Reports);
        }
        landscape.Countries(new FiguresAsked()).ShouldContain(c => c.Code == "RU");
        foreach (var country in landscape.Countries(new FiguresAsked()))
        {
            Pages(new FiguresAsked { Country = country.Code ?? "" }, 5).Count.ShouldBe((int)country.Figures);
            landscape.Places(country.Code ?? "", null, 1000).Length.ShouldBe((int)country.Places);
        }
    }

    [Fact]
    public void What_a_source_said_is_in_as_many_reports_as_it_is_said_to()
    {
        foreach (var source in new SourceList(at.File).Page(null, 0, 100).ToList())
        {
            Reports(new FiguresAsked { Source = source.Number }).ShouldBe((int)source.Value.Reports);
            var changed = new ClashesAsked { Kind = ConflictKind.Revision, RevisedBy = source.Number };
            new ClashList(at.File).Page(changed, null, 1000).Count().ShouldBe((int)source.Value.Revised);
        }
    }

    [Fact]
    public void Of_those_with_some_ids_no_page_comes_short()
    {
        var report = at.File.Readings.All().MaxBy(r => r.Statements.Figures.Length);
        var wanted = report.Statements.Figures.Where((_, i) => i % 2 == 1).Select(f => f.Id).ToImmutableHashSet();
        Pages(new FiguresAsked { Report = report.Report, Ids = wanted }, 2).ShouldBe(wanted, ignoreOrder: true);
    }

    /// <inheritdoc/>
    public void Dispose() => at.Dispose();

    private List<string> Pages(FiguresAsked asked, int most)
    {
        var all = new List<string>();
        for (var after = (Report: 0L, Nth: 0); ; )
        {
            var page = list.Page(asked, after, most).ToList();
            all.AddRange(page.Select(found => found.Figure.Id));
            if (page.Count < most)
            {
                return all;
            }
            after = (page[^1].Report.Number, page[^1].Nth);
        }
    }

    private int Reports(FiguresAsked having) => new ReportTable(at.File).Newest(new(), null, null, 1000, having).Length;
}
