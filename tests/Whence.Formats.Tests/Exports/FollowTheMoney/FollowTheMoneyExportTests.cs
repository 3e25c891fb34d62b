using System.Text;
using System.Text.Json;
using Whence.Formats.Exports;
using Whence.Formats.Exports.FollowTheMoney;

namespace Whence.Formats.Tests.Exports.FollowTheMoney;

public sealed class FollowTheMoneyExportTests
{
    private static readonly string[] Links = ["document", "resolved", "entity", "proof"];

    private static List<JsonElement> Entities(Holdings holdings) =>
        [
            .. Encoding
                .UTF8.GetString(SampleHoldings.Bytes(new FollowTheMoneyExport(), holdings))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];

    [Fact]
    public void Every_line_keeps_the_schema()
    {
        foreach (var holdings in SampleHoldings.All)
        {
            HandSchema.Check("followthemoney", SampleHoldings.Bytes(new FollowTheMoneyExport(), holdings), lines: true);
        }
    }

    [Fact]
    public void Every_link_leads_to_an_entity_and_no_id_is_given_twice()
    {
        foreach (var holdings in SampleHoldings.All)
        {
            var entities = Entities(holdings);
            var ids = entities.Select(e => e.GetProperty("id").GetString()!).ToList();
            ids.ShouldBeUnique();
            var links =
                from entity in entities
                from property in entity.GetProperty("properties").EnumerateObject()
                where Links.Contains(property.Name)
                from value in property.Value.EnumerateArray()
                select value.GetString()!;
            links.Except(ids).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_question_is_an_event_that_its_reports_prove()
    {
        var events = Entities(SampleHoldings.Kursk).Where(e => e.GetProperty("schema").GetString() == "Event").ToList();
        events.Count.ShouldBe(SampleHoldings.Kursk.Dossier.Questions.Length);
        events.ShouldAllBe(e => e.GetProperty("properties").GetProperty("proof").GetArrayLength() > 0);
    }
}
