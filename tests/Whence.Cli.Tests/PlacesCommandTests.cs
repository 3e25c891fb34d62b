namespace Whence.Cli.Tests;

public sealed class PlacesCommandTests : IDisposable
{
    private const string Row = "3\tCastrel\tCastrel\t\t0\t0\tP\tPPL\tVX\t\t01\t\t\t\t52000\t\t\tUTC\t2024-01-01\n";

    private readonly string folder = Directory.CreateTempSubdirectory("whence-").FullName;

    [Fact]
    public void Asked_alone_it_tells_what_ships_and_whose_it_is()
    {
        var (code, output, _) = Terminal.Run(null, "places");
        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("198 countries with their capitals and peoples, 121 regions, ");
        output.ShouldContain("GeoNames (geonames.org), CC BY 4.0");
    }

    [Fact]
    public void A_dump_is_imported_and_read_with()
    {
        var dump = Put("VX.txt", Row);
        Terminal.Run(null, "places", "import", dump).Code.ShouldBe(ExitCodes.Done);
        var (code, output, _) = Terminal.Run(
            """{"text":"Ten people drowned in Castrel."}""",
            "read",
            "--json",
            "--places",
            Path.Combine(folder, "VX.places"),
            "-"
        );
        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("\"geonames:3\"");
    }

    [Fact]
    public void A_refused_dump_is_named_with_its_line_and_leaves_the_older_index_as_it_was()
    {
        var index = Put("VX.places", "older");
        var (code, _, error) = Terminal.Run(null, "places", "import", Put("VX.txt", Row + "4\tx\n"));
        code.ShouldBe(ExitCodes.CheckFailed);
        error.ShouldContain("VX.txt:2: a row of a GeoNames dump has 19 columns");
        File.ReadAllText(index).ShouldBe("older");
        Directory.GetFiles(folder).Length.ShouldBe(2);
    }

    [Fact]
    public void An_index_does_not_take_the_dumps_place()
    {
        var dump = Put("VX.places", Row);
        Terminal.Run(null, "places", "import", dump).Code.ShouldBe(ExitCodes.BadUsage);
        File.ReadAllText(dump).ShouldBe(Row);
    }

    [Fact]
    public void What_is_no_index_is_refused_before_anything_is_read()
    {
        var (code, _, error) = Terminal.Run("{}", "read", "--places", Put("a.places", "castrel\n"), "-");
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain("a.places:1: an index of places opens with 'whence places 1'");
    }

    [Fact]
    public void A_dump_that_is_not_there_is_named() =>
        Terminal.Run(null, "places", "import", Path.Combine(folder, "no.txt")).Error.ShouldContain("no.txt");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Put(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
