using Whence.Sqlite.Tables;
using Whence.Web.Map;

namespace Whence.Web.Tests.Map;

public sealed class CountryCountTests
{
    [Theory]
    [InlineData("RU-KRS", "RU", "RU")]
    [InlineData("KP", null, "KP")]
    [InlineData(null, "UA", "UA")]
    [InlineData("geonames:703448", "UA", "UA")]
    [InlineData(null, "northern velmonia", null)]
    [InlineData(null, null, null)]
    public void A_place_lies_in_the_country_that_its_codes_tell(string? id, string? within, string? code) =>
        CountryCount
            .CodeOf(new Place("there", PlaceKind.Region, 4) { Id = id, Within = within is null ? [] : [within] })
            .ShouldBe(code);

    [Fact]
    public void Countries_come_by_how_much_was_counted_in_them_and_the_unknown_last()
    {
        var counts = CountryCount.Of([
            Counted(null, 90, 0),
            Counted("KP", 5, 1),
            Counted("RU-KRS", 3, 2),
            Counted("RU", 4, 0),
        ]);
        counts.Select(c => (c.Code, c.Figures, c.Clashing)).ShouldBe([("RU", 7, 2), ("KP", 5, 1), (null, 90, 0)]);
    }

    private static CountedPlace Counted(string? id, long figures, long clashing) =>
        new(new Place("there", PlaceKind.Region, 4) { Id = id }, figures, 1, clashing);
}
