using NodaTime;
using Whence.Sqlite.Tables;
using Whence.Testing;

namespace Whence.Sqlite.Tests.Tables;

public sealed class CaseTablesTests : IDisposable
{
    private readonly CaseAt at = new();
    private readonly CaseTables tables;
    private readonly ImmutableArray<Statements> read;

    public CaseTablesTests()
    {
        at.AddAndWeigh(ReadCase.Sample("kursk"));
        tables = new CaseTables(at.File);
        read = [.. ReadCase.Sample("kursk").Select(ReadCase.Inquiry.Read)];
    }

    [Fact]
    public void Every_statement_stands_in_its_table_as_it_was_read()
    {
        Printed
            .Of(tables.Figures(new Filter()).Rows(null).Select(s => s.Value))
            .ShouldBe(Printed.Of(read.SelectMany(s => s.Figures)));
        Printed
            .Of(tables.Positions(new Filter()).Rows(null).Select(s => s.Value))
            .ShouldBe(Printed.Of(read.SelectMany(s => s.Positions)));
        Printed
            .Of(tables.Allegations(new Filter()).Rows(null).Select(s => s.Value))
            .ShouldBe(Printed.Of(read.SelectMany(s => s.Allegations)));
    }

    [Fact]
    public void The_first_rows_come_with_how_many_there_are()
    {
        var figures = tables.Figures(new Filter());
        figures.Count.ShouldBe(read.Sum(s => s.Figures.Length));
        figures.Rows(3).Count().ShouldBe(3);
    }

    [Fact]
    public void A_measure_is_asked_for_by_its_name() =>
        tables
            .Figures(new Filter { Measure = "wounded" })
            .Rows(null)
            .ShouldAllBe(s => s.Value.Measure == Measure.Wounded);

    [Fact]
    public void A_place_is_found_by_its_words_its_id_and_what_holds_it_in_any_case()
    {
        var inKursk = tables.Figures(new Filter { Place = "kursk" }).Count;
        inKursk.ShouldBeGreaterThan(0);
        tables.Figures(new Filter { Place = "KURSK" }).Count.ShouldBe(inKursk);
        tables.Figures(new Filter { Place = "nowhere at all" }).Count.ShouldBe(0);
    }

    [Fact]
    public void A_source_is_found_by_any_of_its_words()
    {
        var rows = tables.Figures(new Filter { Source = "LAWMAKER" }).Rows(null).ToList();
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(s => s.Value.Source!.Contains("awmaker", StringComparison.Ordinal));
    }

    [Fact]
    public void Days_are_those_of_publication()
    {
        var (from, to) = (new LocalDate(2024, 12, 19), new LocalDate(2024, 12, 20));
        var rows = tables.Figures(new Filter { From = from, To = to }).Rows(null).ToList();
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(s => s.Heading.Published >= from && s.Heading.Published <= to);
    }

    [Fact]
    public void Of_one_report_only_its_own_come()
    {
        var report = at.File.Reports.Find("2024-12-22-front-bulletin")!.Number;
        tables.Figures(new Filter { Report = report }).Rows(null).ShouldAllBe(s => s.Report == report);
        var questions = tables.Questions(new Filter { Report = report }).Rows(null).ToList();
        questions.ShouldNotBeEmpty();
        questions.ShouldAllBe(q =>
            q.Figures.Any(f => f.StartsWith("2024-12-22-front-bulletin#", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void What_clashes_is_asked_for_by_itself()
    {
        var conflict = tables.Conflicts(new Filter { Kind = ConflictKind.Strain }).Rows(null).ShouldHaveSingleItem();
        tables
            .Questions(new Filter { Contested = true })
            .Rows(null)
            .ShouldAllBe(q => q.Figures.Any(conflict.Figures.Contains));
        tables
            .Figures(new Filter { Contested = true })
            .Rows(null)
            .Select(s => s.Value.Id)
            .ShouldBe(conflict.Figures, ignoreOrder: true);
        conflict.Room.ShouldBe(new Room(conflict.Figures[0], new Interval(991, null)));
        tables.Conflicts(new Filter { Measure = "displaced" }).Count.ShouldBe(0);
    }

    public void Dispose() => at.Dispose();
}
