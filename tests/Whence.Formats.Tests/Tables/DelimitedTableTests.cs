using NodaTime;
using Whence.Formats.Tables;

namespace Whence.Formats.Tests.Tables;

public sealed class DelimitedTableTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private static ColumnMap Map(string words) => ColumnMap.Parse(words).Map!;

    private List<Intake> Read(string table, ColumnMap? map = null) =>
        [.. new ReportReader(columns: map).Read([folder.Put("a.csv", table)])];

    [Theory]
    [InlineData("python-excel.csv")]
    [InlineData("python-tabs.tsv")]
    [InlineData("jq.csv")]
    [InlineData("sqlite-own-names.csv", "title=schlagzeile,text=Inhalt,published=Datum")]
    public void Tables_made_by_other_tools_are_read_whole(string file, string? map = null)
    {
        var reader = new ReportReader(columns: map is null ? null : Map(map));
        var reports = reader.Read([Fixture.Path("tables/" + file)]).OfType<Received>().Select(r => r.Report).ToList();
        reports.Select(r => r.Id).ShouldBe(["ferry", "fever", "fire", "flood", "march"]);
        foreach (var report in reports)
        {
            var made = Fixture.Text(report.Id);
            made.ShouldStandIn(report);
            (report.Title, report.Publisher, report.Language).ShouldBe((made.Title, made.Publisher, made.Language));
            report.PublishedAt.ShouldBe(made.Published.ToInstant());
        }
    }

    [Fact]
    public void Semicolons_and_windows_1252_are_told()
    {
        var intakes = Fixture.Read("tables/libreoffice-1252.csv");
        Fixture.Text("fever").ShouldStandIn(intakes.OfType<Received>().Single().Report);
        intakes.OfType<Remark>().Single().Detail.ShouldBe("windows-1252");
    }

    [Fact]
    public void Quoted_cells_hold_delimiters_lines_and_quotation_marks() =>
        Read("id,text\nr,\"He said: \"\"two, three\"\"\nor four\"\n")
            .OfType<Received>()
            .Single()
            .Report.Text.ShouldBe("He said: \"two, three\"\nor four");

    [Fact]
    public void A_report_is_named_by_the_line_that_its_row_begins_on()
    {
        var received = Read("text\n\"a\nb\"\nc\r\n\r\nd").OfType<Received>().ToList();
        received.Select(r => r.Line).ShouldBe([2, 4, 6]);
        received.Select(r => r.Report.Text).ShouldBe(["a\nb", "c", "d"]);
    }

    [Fact]
    public void A_table_without_a_column_for_the_text_is_named_with_those_that_it_has()
    {
        var unread = Read("id,body\n1,x\n").OfType<Unread>().Single();
        (unread.Reason, unread.Detail).ShouldBe((UnreadReason.NoTextColumn, "id, body"));
    }

    [Fact]
    public void A_row_without_text_is_named_and_the_rest_is_read()
    {
        var intakes = Read("id,text\na,x\nb\nc,y\n");
        intakes.OfType<Unread>().Single().Line.ShouldBe(3);
        intakes.OfType<Received>().Select(r => r.Report.Id).ShouldBe(["a", "c"]);
    }

    [Fact]
    public void A_quotation_without_end_is_damaged_and_what_stands_before_it_is_read()
    {
        var intakes = Read("id,text\na,x\nb,\"y\nc,z\n");
        intakes.OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.Damaged);
        intakes.OfType<Received>().Single().Report.Id.ShouldBe("a");
    }

    [Fact]
    public void A_row_without_a_day_takes_that_of_the_files_name()
    {
        var path = folder.Put("2031-05-04.csv", "text,published\nx,\ny,2031-05-05\n");
        new ReportReader()
            .Read([path])
            .OfType<Received>()
            .Select(r => r.Report.Published)
            .ShouldBe([new LocalDate(2031, 5, 4), new LocalDate(2031, 5, 5)]);
    }

    [Theory]
    [InlineData("text", "'text' is not FIELD=COLUMN")]
    [InlineData("text=", "'text=' is not FIELD=COLUMN")]
    [InlineData("body=Text", "'body' is no field of a report")]
    public void A_mistaken_mapping_says_what_is_wrong(string words, string fault) =>
        ColumnMap.Parse(words).Fault.ShouldNotBeNull().ShouldStartWith(fault);
}
