using System.Text;
using System.Text.Json;
using Whence.Formats.Contract;
using Whence.Ledger;

namespace Whence.Formats.Tests.Contract;

public sealed class ExhibitLinesTests
{
    private static JsonElement Written(Action<ContractWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new ContractWriter(stream))
        {
            write(writer);
        }
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }

    private static string Fields(JsonElement line) => string.Join(' ', line.EnumerateObject().Select(p => p.Name));

    [Fact]
    public void An_exhibit_has_its_fields_and_goes_by_the_digest_of_its_bytes()
    {
        var exhibit = new Exhibit(Exhibit.Identity(Digest.Of("abc"u8)), ExhibitKind.Image);
        var line = Written(writer => writer.Write(exhibit with { Metadata = exhibit.Metadata.Add("Make", "Kamera") }));
        Fields(line).ShouldBe("type id kind cluster streamHash perceptual metadata");
        line.GetProperty("id")
            .GetString()
            .ShouldBe("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        line.GetProperty("kind").GetString().ShouldBe("image");
        line.GetProperty("cluster").ValueKind.ShouldBe(JsonValueKind.Null);
        line.GetProperty("metadata").GetRawText().ShouldBe("""{"Make":"Kamera"}""");
    }

    [Fact]
    public void A_finding_has_its_fields_and_the_rate_that_its_error_lies_below()
    {
        var finding = new Finding("x#photo-absent", "x", "photo-absent", 1, FindingState.NotObserved)
        {
            Reason = "a photograph in its zone",
            Zone = new Zone(1, 10, 20, 30, 40),
            Measured = 31.5,
            Threshold = 8,
            ErrorRate = new ErrorRate(0, 300, "specimens"),
            Alternatives = ["another series"],
        };
        var line = Written(writer => writer.Write(finding));
        Fields(line)
            .ShouldBe("type id exhibit rule version state zone measured threshold errorRate alternatives tools reason");
        line.GetProperty("state").GetString().ShouldBe("not-observed");
        line.GetProperty("zone").GetRawText().ShouldBe("""{"page":1,"x":10,"y":20,"width":30,"height":40}""");
        line.GetProperty("errorRate").GetDouble().ShouldBe(0.0126);
    }

    [Fact]
    public void What_was_not_measured_is_null()
    {
        var finding = new Finding("x#date-order", "x", "date-order", 1, FindingState.NotDetermined) { Reason = "why" };
        var line = Written(writer => writer.Write(finding));
        foreach (var name in new[] { "zone", "measured", "threshold", "errorRate" })
        {
            line.GetProperty(name).ValueKind.ShouldBe(JsonValueKind.Null);
        }
    }
}
