using System.Text;
using Whence.Formats.Places;

namespace Whence.Formats.Tests.Places;

public sealed class GeoNamesCoordinatesTests
{
    private static (IReadOnlyDictionary<string, Coordinates> Found, Whence.Placing.PlaceFault? Fault) Read(
        string dump
    ) => GeoNamesCoordinates.Read("dump.txt", new MemoryStream(Encoding.UTF8.GetBytes(dump)), ["geonames:7", "RU-KRS"]);

    private static string Row(string id, string latitude, string longitude) =>
        $"{id}\tVarn\tVarn\t\t{latitude}\t{longitude}\tP\tPPL\tXX\t\t01\t\t\t\t5000\t\t\t\t2024-01-01\n";

    [Fact]
    public void Only_the_places_asked_for_are_taken()
    {
        var (found, fault) = Read(Row("6", "1", "2") + Row("7", "-51.7304", "36.1926"));
        fault.ShouldBeNull();
        found.ShouldHaveSingleItem().ShouldBe(new("geonames:7", new Coordinates(-51.7304, 36.1926)));
    }

    [Theory]
    [InlineData("91", "0")]
    [InlineData("0", "-180.1")]
    [InlineData("north", "0")]
    public void Degrees_that_are_none_are_refused_with_their_line(string latitude, string longitude) =>
        Read(Row("6", "1", "2") + Row("7", latitude, longitude)).Fault!.ToString().ShouldContain("2");

    [Fact]
    public void A_file_that_is_no_dump_is_refused() =>
        Read("name,lat,lon\n").Fault!.ToString().ShouldContain("GeoNames");
}
