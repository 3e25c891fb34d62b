using System.Text.Json;
using Whence.Formats.Exports.Ged;

namespace Whence.Formats.Tests.Exports.Ged;

public sealed class GedExportTests
{
    private const string Reader = """
        import csv, json, sys
        csv.field_size_limit(1 << 30)
        print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline=""), strict=True))))
        """;

    private static readonly Question Known = new("q:a", Measure.Killed)
    {
        Low = 90,
        Best = 95,
        High = 99,
        From = new(2024, 12, 14),
        To = new(2024, 12, 17),
        Figures = ["a"],
    };

    [Theory]
    [InlineData(90, 95L, 99L, null)]
    [InlineData(95, 95L, 95L, null)]
    [InlineData(96, 95L, 99L, "low 96 is above best 95")]
    [InlineData(90, 100L, 99L, "best 100 is above high 99")]
    [InlineData(90, 95L, null, "nothing bounds it from above, and high must be a number")]
    [InlineData(90, null, 99L, "there is no best number: accounts contradict each other, or none is taken")]
    public void A_row_whose_numbers_do_not_lie_in_order_is_refused(long low, long? best, long? high, string? fault) =>
        GedRow.Of(Known with { Low = low, Best = best, High = high }, null).Fault().ShouldBe(fault);

    [Fact]
    public void A_row_whose_deaths_do_not_add_up_is_refused() =>
        (GedRow.Of(Known, null) with { Civilians = 5 })
            .Fault()
            .ShouldBe("deaths of all kinds add up to 100, not to best 95");

    [Fact]
    public void A_row_without_days_or_with_days_in_the_wrong_order_is_refused()
    {
        GedRow.Of(Known with { To = null }, null).Fault().ShouldBe("the first or the last day is not known");
        GedRow.Of(Known with { To = new(2024, 12, 1) }, null).Fault().ShouldBe("it ends before it begins");
    }

    [Theory]
    [InlineData(PopulationKind.Civilians, 95, 0)]
    [InlineData(PopulationKind.Combatants, 0, 95)]
    [InlineData(PopulationKind.People, 0, 95)]
    public void Deaths_are_civilians_only_where_civilians_were_counted(
        PopulationKind kind,
        long civilians,
        long unknown
    )
    {
        var row = GedRow.Of(Known, kind);
        row.Civilians.ShouldBe(civilians);
        row.Unknown.ShouldBe(unknown);
    }

    [Fact]
    public void Rows_that_Python_reads_by_column_name_keep_the_rules_and_the_others_are_named()
    {
        using var folder = new Folder();
        var (rows, refused) = (0, 0);
        foreach (var holdings in SampleHoldings.All)
        {
            using var stream = new MemoryStream();
            var named = new GedExport().Write(holdings, stream);
            var json = ForeignTool.Python(Reader, "csv, json", folder.Put("ged.csv", stream.ToArray()));
            foreach (var row in JsonSerializer.Deserialize<Dictionary<string, string>[]>(json)!)
            {
                rows++;
                long At(string column) => long.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture);
                At("low").ShouldBeLessThanOrEqualTo(At("best"));
                At("best").ShouldBeLessThanOrEqualTo(At("high"));
                (At("deaths_a") + At("deaths_b") + At("deaths_civilians") + At("deaths_unknown")).ShouldBe(At("best"));
                row.Count.ShouldBe(49);
            }
            refused += named.Length;
        }
        var questions = SampleHoldings.All.Sum(h => h.Dossier.Questions.Count(q => q.Measure == Measure.Killed));
        rows.ShouldBeGreaterThan(0);
        refused.ShouldBeGreaterThan(0);
        (rows + refused).ShouldBe(questions);
    }
}
