using NodaTime;
using Whence.Formats.Exports;

namespace Whence.Formats.Tests.Exports;

public sealed class SelectionTests
{
    private static Dossier Whole => SampleHoldings.Kursk.Dossier;

    private static List<Figure> Figures(Selection selection) =>
        [.. selection.Of(Whole).Statements.SelectMany(s => s.Figures)];

    [Fact]
    public void Nothing_asked_for_is_everything() => new Selection().Of(Whole).ShouldBeSameAs(Whole);

    [Fact]
    public void Figures_come_with_all_that_they_were_weighed_against()
    {
        var part = new Selection { Source = "US official" }.Of(Whole);
        part.Conflicts.ShouldHaveSingleItem();
        var kept = part.Statements.SelectMany(s => s.Figures).Select(f => f.Id).ToList();
        part.Conflicts[0].Figures.Except(kept).ShouldBeEmpty();
        part.Questions.SelectMany(q => q.Figures).Except(kept).ShouldBeEmpty();
        part.Origins.SelectMany(o => o.Figures).Except(kept).ShouldBeEmpty();
        kept.Count.ShouldBeLessThan(Whole.Statements.Sum(s => s.Figures.Length));
    }

    [Fact]
    public void A_measure_takes_figures_of_it_and_no_positions()
    {
        var part = new Selection { Measure = "deployed" }.Of(Whole);
        part.Statements.SelectMany(s => s.Figures).ShouldAllBe(f => f.Measure == Measure.Deployed);
        part.Questions.ShouldHaveSingleItem();
        part.Statements.SelectMany(s => s.Positions).ShouldBeEmpty();
    }

    [Fact]
    public void A_place_is_found_by_its_words_in_any_case() => Figures(new() { Place = "kursk" }).ShouldNotBeEmpty();

    [Fact]
    public void What_clashes_is_taken_with_both_sides() =>
        Figures(new() { Contested = true }).Count.ShouldBeGreaterThanOrEqualTo(3);

    [Fact]
    public void Days_are_those_of_publication() =>
        new Selection { From = new LocalDate(2024, 12, 20), To = new LocalDate(2024, 12, 20) }
            .Of(Whole)
            .Statements.SelectMany(s => s.Positions)
            .Select(p => p.Report)
            .Distinct()
            .ShouldBe(["2024-12-20-atlantic-ledger"]);

    [Fact]
    public void Nothing_that_fits_is_an_empty_dossier() =>
        new Selection { Place = "no such place" }
            .Of(Whole)
            .Statements.ShouldBeEmpty();

    [Fact]
    public void Whatever_is_asked_for_every_reference_stays_whole()
    {
        foreach (
            var selection in (Selection[])
                [
                    new() { Measure = "killed" },
                    new() { Source = "Ukraine" },
                    new() { Report = "2024-12-19-seoul-courier" },
                ]
        )
        {
            var holdings = SampleHoldings.Kursk with { Dossier = selection.Of(Whole) };
            foreach (var export in StandardExports.All)
            {
                SampleHoldings.Bytes(export, holdings).ShouldNotBeEmpty();
            }
        }
    }
}
