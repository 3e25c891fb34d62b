using System.Text;
using CsCheck;
using Whence.Formats.Places;
using Whence.Placing;

namespace Whence.Formats.Tests.Places;

public sealed class GeoNamesTests
{
    private const string Row = "3\tCastrel\tCastrel\t\t0\t0\tP\tPPL\tVX\t\t01\t\t\t\t52000\t\t\tUTC\t2024-01-01";

    [Fact]
    public void A_dump_becomes_the_index_that_is_frozen_here() =>
        Encoding
            .UTF8.GetString(Import(File.ReadAllBytes(Fixture.Path("places/dump.txt"))).Index)
            .ShouldBe(File.ReadAllText(Fixture.Path("places/version-1.places")));

    [Fact]
    public void An_index_of_the_first_version_is_read()
    {
        using var file = File.OpenRead(Fixture.Path("places/version-1.places"));
        PlaceIndexFile.Read("version-1.places", file).Index!.Count.ShouldBe(8);
    }

    [Theory]
    [InlineData("1\tCastrel", "dump:1: a row of a GeoNames dump has 19 columns parted by tabs, this has 2")]
    [InlineData(Row + "\tmore", "dump:1: a row of a GeoNames dump has 19 columns parted by tabs, this has more")]
    [InlineData("x" + Row, "dump:1: the first column of a row is a number")]
    [InlineData(Row + "\n\n" + Row, "dump:2: a row of a GeoNames dump has 19 columns")]
    [InlineData("PK\u0003\u0004", "dump:1: a ZIP archive: unpack it first")]
    [InlineData("", "dump:1: no province, district or populated place in it")]
    public void What_is_no_dump_is_refused_with_its_line_and_reason(string dump, string says)
    {
        var (_, fault, index) = Import(Encoding.UTF8.GetBytes(dump));
        fault.ShouldNotBeNull().ToString().ShouldStartWith(says);
        index.ShouldBeEmpty();
    }

    [Fact]
    public void A_row_whose_numbers_are_none_is_refused()
    {
        Import(Encoding.UTF8.GetBytes(Row.Replace("52000", "many", StringComparison.Ordinal))).Fault.ShouldNotBeNull();
        Import(Encoding.UTF8.GetBytes(Row.Replace("VX", "Velmora", StringComparison.Ordinal))).Fault.ShouldNotBeNull();
    }

    [Fact]
    public void Bytes_that_are_no_text_and_lines_without_end_are_refused()
    {
        Import([(byte)'1', 0xFF, 0xFE]).Fault!.Reason.ShouldBe("not UTF-8");
        Import(new byte[1 << 20]).Fault!.Reason.ShouldBe("a line of more than 65536 bytes");
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_and_what_is_read_reads_back() =>
        Gen.Int[0, Row.Length]
            .Select(Gen.Byte)
            .Array[0, 6]
            .Sample(changes =>
            {
                var dump = Encoding.UTF8.GetBytes(Row + "\n" + Row);
                foreach (var (at, value) in changes)
                {
                    dump[at] = value;
                }
                var (names, fault, index) = Import(dump);
                if (fault is null)
                {
                    using var stream = new MemoryStream(index);
                    PlaceIndexFile.Read("index", stream).Index.ShouldNotBeNull().Count.ShouldBe(names);
                }
            });

    [Theory]
    [InlineData("", "index:1: it is cut off: the end is missing")]
    [InlineData("whence places 2\nend\t0\n", "index:1: an index of places opens with 'whence places 1'")]
    [InlineData("whence places 1\ncastrel\t1\tsettlement\t1\tVX\n", "index:2: it is cut off: the end is missing")]
    [InlineData("whence places 1\nend\t4\n", "index:2: it closes with 4 rows, but has 0")]
    [InlineData("whence places 1\nend\t0\nmore\n", "index:3: something follows the end")]
    [InlineData("whence places 1\ncastrel\t1\ttown\t1\tVX\nend\t1\n", "index:2: a row has five columns")]
    [InlineData("whence places 1\ncastrel\t1\tsettlement\t9\tVX\nend\t1\n", "index:2: a row has five columns")]
    public void A_mistaken_index_is_refused_with_its_line_and_reason(string index, string says)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(index));
        PlaceIndexFile.Read("index", stream).Fault.ShouldNotBeNull().ToString().ShouldStartWith(says);
    }

    private static (int Names, PlaceFault? Fault, byte[] Index) Import(byte[] dump)
    {
        using var from = new MemoryStream(dump);
        using var to = new MemoryStream();
        var (names, fault) = GeoNames.Import("dump", from, to);
        return (names, fault, to.ToArray());
    }
}
