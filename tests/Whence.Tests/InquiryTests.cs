using Whence.Testing;

namespace Whence.Tests;

public sealed class InquiryTests
{
    private static readonly Inquiry Inquiry = new();

    [Fact]
    public void A_lead_sentence_that_stands_there_twice_yields_its_figure_twice_and_counts_once()
    {
        const string lead = "Three miners were killed in the Velm pit, the coast guard said.";
        var figures = Read($"{lead}\nRescue work goes on.\n{lead}").Figures;
        figures.Length.ShouldBe(2);
        figures[0].Repeats.ShouldBeNull();
        figures[1].Repeats.ShouldBe(figures[0].Id);
    }

    [Fact]
    public void The_outlet_that_carries_a_statement_stands_between_it_and_the_report()
    {
        var figure = Read("At least 12 people died in the flood, the interior ministry said, Valley Radio reports.")
            .Figures.ShouldHaveSingleItem();
        figure.Source.ShouldBe("the interior ministry");
        figure.Via.ShouldBe(["Valley Radio"]);
        figure.Quantity.Interval.ShouldBe(new Interval(12, null));
    }

    [Fact]
    public void The_same_reports_weigh_the_same_in_parallel_and_in_turn()
    {
        var reports = ReportGenerator.Reports(60).ToArray();
        var turn = reports.Select(Inquiry.Read).ToImmutableArray();
        var parallel = reports.AsParallel().AsOrdered().Select(new Inquiry().Read).ToImmutableArray();
        Print(Inquiry.Weigh(parallel)).ShouldBe(Print(Inquiry.Weigh(turn)));
    }

    private static Statements Read(string text) => Inquiry.Read(new Report("r", text));

    private static string Print(Dossier dossier) =>
        string.Join(
            '\n',
            dossier.Questions.Select(q => $"{q.Id} {q.Low} {q.Best} {q.High} {string.Join(',', q.Figures)}")
        )
        + string.Join('\n', dossier.Origins.Select(o => $"{o.Id} {o.Source} {string.Join(',', o.Figures)}"))
        + string.Join('\n', dossier.Conflicts.Select(c => $"{c.Id} {c.Reason}"))
        + string.Join('\n', dossier.Edges.Select(e => $"{e.Kind} {e.From} {e.To}"));
}
