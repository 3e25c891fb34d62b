using Whence.Sqlite.Searching;
using Whence.Sqlite.Tables;

namespace Whence.Sqlite.Tests.Tables;

public sealed class ReportTableTests : IDisposable
{
    private readonly CaseAt at = new();

    public ReportTableTests() => at.AddAndWeigh(ReadCase.Sample("kursk").Concat(ReadCase.Sample("flood")));

    [Fact]
    public void Pages_put_together_are_all_reports_the_newest_first()
    {
        var table = new ReportTable(at.File);
        var all = new List<KeptReport>();
        while (table.Newest(new SearchFilter(), null, all.LastOrDefault(), 3) is { IsEmpty: false } page)
        {
            all.AddRange(page);
        }
        all.Count.ShouldBe((int)at.File.Reports.Count);
        all.Select(r => r.Number).ShouldBeUnique();
        all.Select(r => r.Heading.Published!.Value).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void Words_are_those_of_the_text_and_what_is_no_word_asks_for_nothing()
    {
        var table = new ReportTable(at.File);
        table.Newest(new SearchFilter(), "\"interior minister\"", null, 50).Length.ShouldBeInRange(1, 4);
        table.Newest(new SearchFilter(), "nosuchwordanywhere", null, 50).ShouldBeEmpty();
        table.Newest(new SearchFilter(), "!", null, 50).Length.ShouldBe((int)at.File.Reports.Count);
    }

    public void Dispose() => at.Dispose();
}
