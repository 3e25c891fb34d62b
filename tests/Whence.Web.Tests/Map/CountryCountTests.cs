using Whence.Sqlite;
using Whence.Sqlite.Tables;
using Whence.Web.Map;

namespace Whence.Web.Tests.Map;

public sealed class CountryCountTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public void Countries_come_by_how_much_was_counted_in_them_and_the_unknown_last()
    {
        using var file = CaseFile.Open(desk.Case.Path, CaseAccess.Read).Case.ShouldNotBeNull();
        var landscape = new Landscape(file, new FigureFinder(file));
        var counts = CountryCount.Of(landscape);
        counts[..^1].Select(c => c.Figures).ShouldBeInOrder(SortDirection.Descending);
        counts[..^1].ShouldAllBe(c => c.Code != null);
        counts[^1].Code.ShouldBeNull();
        counts.Sum(c => c.All).ShouldBe(landscape.PlaceCount);
        counts.ShouldAllBe(c => c.Figures == landscape.Places(c.Code ?? "", null, 1000).Sum(p => p.Figures));
    }
}
