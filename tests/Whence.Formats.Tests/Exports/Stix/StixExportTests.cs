using System.Text.Json;
using Whence.Formats.Exports;
using Whence.Formats.Exports.Stix;

namespace Whence.Formats.Tests.Exports.Stix;

public sealed class StixExportTests
{
    private static List<JsonElement> Objects(Holdings holdings) =>
        [
            .. JsonDocument
                .Parse(SampleHoldings.Bytes(new StixExport(), holdings))
                .RootElement.GetProperty("objects")
                .EnumerateArray(),
        ];

    private static IEnumerable<JsonElement> OfType(Holdings holdings, string type) =>
        Objects(holdings).Where(o => o.GetProperty("type").GetString() == type);

    [Fact]
    public void A_bundle_keeps_the_schema()
    {
        foreach (var holdings in SampleHoldings.All)
        {
            HandSchema.Check("stix-2.1", SampleHoldings.Bytes(new StixExport(), holdings));
        }
    }

    [Fact]
    public void Every_reference_leads_to_an_object_of_the_bundle_and_no_id_is_given_twice()
    {
        foreach (var holdings in (Holdings[])[SampleHoldings.Kursk, SampleHoldings.AgainstTheReader])
        {
            var objects = Objects(holdings);
            var ids = objects.Select(o => o.GetProperty("id").GetString()!).ToList();
            ids.ShouldBeUnique();
            var references = objects
                .Where(o => o.TryGetProperty("object_refs", out _))
                .SelectMany(o => o.GetProperty("object_refs").EnumerateArray().Select(r => r.GetString()!));
            references.Except(ids).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Only_outlets_are_identities()
    {
        var publishers = SampleHoldings
            .AgainstTheReader.Dossier.Statements.Select(s => s.Heading.Publisher)
            .OfType<string>();
        OfType(SampleHoldings.AgainstTheReader, "identity")
            .Select(o => o.GetProperty("name").GetString())
            .ShouldBe(publishers.Distinct());
    }

    [Fact]
    public void A_report_without_a_day_is_a_grouping() =>
        OfType(SampleHoldings.AgainstTheReader, "grouping")
            .Single()
            .GetProperty("name")
            .GetString()
            .ShouldBe("undated");

    [Fact]
    public void A_figure_is_a_note_that_says_whose_word_it_is() =>
        OfType(SampleHoldings.Kursk, "note")
            .Select(o => o.GetProperty("abstract").GetString()!)
            .ShouldContain(summary => summary.Contains("90–99") && summary.Contains("South Korean lawmaker"));

    [Fact]
    public void Ids_of_another_case_are_others()
    {
        var other = SampleHoldings.Kursk with { Origin = "whence.case/ffeeddccbbaa99887766554433221100" };
        Objects(other)
            .Select(o => o.GetProperty("id").GetString())
            .Intersect(Objects(SampleHoldings.Kursk).Select(o => o.GetProperty("id").GetString()))
            .ShouldBeEmpty();
    }
}
