namespace Whence.Tests;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("RU-KRS", "RU", "RU")]
    [InlineData("KP", null, "KP")]
    [InlineData(null, "UA", "UA")]
    [InlineData("geonames:703448", "UA", "UA")]
    [InlineData(null, "northern velmonia", null)]
    [InlineData(null, null, null)]
    public void A_place_lies_in_the_country_that_its_codes_tell(string? id, string? within, string? code) =>
        new Place("there", PlaceKind.Region, 4) { Id = id, Within = within is null ? [] : [within] }.Country.ShouldBe(
            code
        );
}
