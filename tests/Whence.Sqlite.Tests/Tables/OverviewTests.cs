using Whence.Sqlite.Tables;

namespace Whence.Sqlite.Tests.Tables;

public sealed class OverviewTests : IDisposable
{
    private readonly CaseAt at = new();
    private readonly FigureFinder figures;

    public OverviewTests()
    {
        at.AddAndWeigh(ReadCase.Sample("kursk").Concat(ReadCase.Sample("flood")));
        figures = new FigureFinder(at.File);
    }

    [Fact]
    public void Sources_have_all_origins_between_them_and_are_alone_where_nobody_else_answers()
    {
        var list = new SourceList(at.File);
        var speakers = list.Page(null, 0, 1000).Select(s => s.Value).ToList();
        speakers.Count.ShouldBe((int)list.Total);
        speakers.Sum(s => s.Origins).ShouldBe(list.Origins);
        speakers.Select(s => s.Origins).ShouldBeInOrder(SortDirection.Descending);
        speakers.ShouldAllBe(s => s.Alone <= s.Questions);
        var alone = new CaseTables(at.File).Questions(new Filter()).Rows(null).Count(q => q.Origins == 1);
        speakers.Sum(s => s.Alone).ShouldBe(alone);
        list.Find(speakers[0].Name.ToUpperInvariant()).ShouldBe(speakers[0]);
        list.Find("nobody at all").ShouldBeNull();
    }

    [Fact]
    public void What_a_source_said_comes_page_by_page_in_order_of_days()
    {
        var speaker = new SourceList(at.File).Page(null, 0, 1).Single().Value;
        var list = new OriginList(at.File, figures);
        var first = list.Of(speaker.Name, null, 1).Single();
        var rest = list.Of(speaker.Name, first.Place, 1000).ToList();
        (1 + rest.Count).ShouldBe((int)speaker.Origins);
        rest.Select(o => o.Day).Prepend(first.Day).ShouldBeInOrder();
        rest.ShouldAllBe(o => o.Value.Source.Equals(speaker.Name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Conflicts_come_newest_first_and_lead_to_the_questions_that_they_touch()
    {
        var list = new ClashList(at.File);
        var all = list.Page(new ClashesAsked(), null, 1000).ToList();
        all.Count.ShouldBe((int)list.Kinds.Values.Sum());
        all.Select(c => c.Day).ShouldBeInOrder(SortDirection.Descending);
        var turned = list.Page(new ClashesAsked(), all[0].Place, 1000).Select(c => c.Value.Id);
        turned.ShouldBe(all.Skip(1).Select(c => c.Value.Id));
        foreach (var conflict in all)
        {
            var asked = list.Questions(conflict.Value.Id).ToList();
            asked.ShouldNotBeEmpty();
            var number = new QuestionList(at.File).Number(asked[0])!.Value;
            list.Of(number, 1000).ShouldContain(c => c.Id == conflict.Value.Id);
        }
        list.Page(new ClashesAsked { Kind = ConflictKind.Revision }, null, 1000)
            .ShouldAllBe(c => c.Value.Kind == ConflictKind.Revision);
    }

    [Fact]
    public void Days_and_places_hold_every_report_and_every_figure_that_has_one()
    {
        var landscape = new Landscape(at.File, figures);
        var days = landscape.Days(1000);
        days.Sum(d => d.Reports).ShouldBe(at.File.Reports.Count);
        days.Sum(d => d.Origins).ShouldBe(new SourceList(at.File).Origins);
        days.Select(d => d.Day).ShouldBeInOrder();
        landscape.Days(2).ShouldBe(days[^2..]);
        var placed = new CaseTables(at.File)
            .Figures(new Filter())
            .Rows(null)
            .Count(f => f.Value is { Place: not null, Realis: true });
        landscape.Places(null, null, 1000).Sum(p => p.Figures).ShouldBe(placed);
    }

    [Fact]
    public void Places_are_counted_of_one_measure_and_of_some_days_as_the_figures_are()
    {
        var landscape = new Landscape(at.File, figures);
        var days = landscape.Days(1000);
        var (from, to) = (days[1].Day, days[^2].Day);
        foreach (var measure in new[] { null, Measure.Killed.Name, "no such measure" })
        {
            var asked = new CaseTables(at.File)
                .Figures(
                    new Filter
                    {
                        Measure = measure,
                        From = from,
                        To = to,
                    }
                )
                .Rows(null)
                .Select(f => f.Value)
                .Where(f => f is { Place: not null, Realis: true })
                .ToList();
            var places = landscape.Places(
                new FiguresAsked
                {
                    Measure = measure,
                    From = from,
                    To = to,
                },
                1000
            );
            places.Sum(p => p.Figures).ShouldBe(asked.Count);
            places
                .Where(p => p.Place.Id == "RU-KRS")
                .Sum(p => p.Figures)
                .ShouldBe(asked.Count(f => f.Place!.Id == "RU-KRS"));
        }
        landscape
            .Places(new FiguresAsked(), 1000)
            .Sum(p => p.Reports)
            .ShouldBeGreaterThan(landscape.Places(new FiguresAsked { From = from, To = to }, 1000).Sum(p => p.Reports));
    }

    [Fact]
    public void Actors_and_matters_hold_every_position()
    {
        var stands = new StandTable(at.File, figures);
        var positions = new CaseTables(at.File).Positions(new Filter()).Count;
        var actors = stands.ActorPage(0, 1000).ToList();
        actors.Sum(a => a.Value.Positions).ShouldBe(positions);
        actors.Sum(a => stands.Of(a.Value.Name, null, 1000).Count()).ShouldBe((int)positions);
        var matters = stands.MatterPage(0, 1000).ToList();
        matters.Count.ShouldBe((int)stands.Matters);
        matters.Sum(m => m.Positions).ShouldBe(positions);
        actors.Count(a => stands.Of(a.Value.Name, matters[0].Number, 1).Any()).ShouldBe((int)matters[0].Actors);
        stands.ActorsOn(matters[0].Number, "", 1000).Sum(a => a.Positions).ShouldBe(matters[0].Positions);
        stands.Matter(matters[0].Wordings[0].Words)!.Number.ShouldBe(matters[0].Number);
    }

    [Fact]
    public void An_older_case_has_them_once_it_is_brought_up_to_date()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("matter.whence");
        File.Copy(Path.Combine(Whence.Testing.Shared.Root, "tests/Whence.Sqlite.Tests/Frozen/format-5.whence"), path);
        using var file = CaseFile.Open(path).Case.ShouldNotBeNull();
        var list = new QuestionList(file);
        var page = list.Page(new Filter(), 0, 1000).ToList();
        page.Count.ShouldBe((int)list.Total);
        page.Select(q => q.Value.Origins).ShouldNotBeEmpty();
        new SourceList(file).Page(null, 0, 1000).Sum(s => s.Value.Origins).ShouldBe(new SourceList(file).Origins);
        var voices = new VoiceList(file, new FigureFinder(file));
        voices.Of(page[0].Number).Sum(v => v.Figures).ShouldBe(page[0].Value.Figures.Length);
    }

    /// <inheritdoc/>
    public void Dispose() => at.Dispose();
}
