using Whence.Languages;
using Whence.Placing;

namespace Whence.Tests.Placing;

public sealed class TownsTests
{
    private static readonly Table Rows = Table.Shipped("Placing/towns.tsv");

    [Fact]
    public void Rows_stand_in_the_order_of_their_names_bytes_and_each_is_whole()
    {
        var before = "";
        foreach (var row in Rows.Rows)
        {
            row.Length.ShouldBe(6);
            string.CompareOrdinal(before, row[0]).ShouldBeLessThanOrEqualTo(0, row[0]);
            row[0].ShouldAllBe(c => char.IsAscii(c) && !char.IsAsciiLetterUpper(c) && c != '-');
            before = row[0];
        }
        Rows.Rows.Select(row => (row[0], row[1])).ShouldBeUnique();
    }

    [Fact]
    public void Each_is_found_by_its_names_and_by_its_id()
    {
        foreach (var row in Rows.Rows.Where((_, i) => i % 97 == 0))
        {
            Towns.Named(row[0]).ShouldContain(town => town.Id == "geonames:" + row[1]);
            Towns
                .Of("geonames:" + row[1])!
                .Inhabitants.ShouldBe(long.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture));
        }
        Towns.Count.ShouldBe(Rows.Rows.Select(row => row[1]).Distinct().Count());
    }

    [Fact]
    public void Every_capital_is_one_of_its_country()
    {
        foreach (var country in Table.Shipped("Placing/countries.tsv").Rows)
        {
            foreach (var capital in country[2].Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                Towns.Named(capital).ShouldContain(town => town.Country == country[0], capital);
            }
        }
    }

    [Theory]
    [InlineData("Diyarbakır")]
    [InlineData("diyarbakir")]
    [InlineData("DIYARBAKIR")]
    public void A_name_is_found_with_and_without_the_marks_of_its_letters(string name) =>
        Towns.Named(name).ShouldHaveSingleItem().Country.ShouldBe("TR");

    [Theory]
    [InlineData("")]
    [InlineData("\t")]
    [InlineData("\n")]
    [InlineData("#")]
    [InlineData("zzzz")]
    [InlineData("\uD800")]
    [InlineData("kyi")]
    public void What_is_no_name_names_none(string name)
    {
        Towns.Named(name).ShouldBeEmpty();
        Towns.Of(name).ShouldBeNull();
    }
}
