using System.Text;
using System.Text.Json;

namespace Whence.Formats.Tests.Json;

public sealed class JsonArrayTests : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Intake> Read(string json) => [.. new ReportReader().Read([folder.Put("a.json", json)])];

    private static string[] Ids(List<Intake> intakes) => [.. intakes.OfType<Received>().Select(r => r.Report.Id)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Its_objects_are_reports_on_one_line_or_on_many(bool indented)
    {
        var objects = Enumerable.Range(0, 3000).Select(i => new { id = $"r{i}", text = new string('x', i) + "й" });
        var intakes = Read(JsonSerializer.Serialize(objects, indented ? Indented : JsonSerializerOptions.Default));
        Ids(intakes).ShouldBe(Enumerable.Range(0, 3000).Select(i => $"r{i}"));
        intakes.OfType<Received>().Select(r => r.Report.Text.Length).ShouldBe(Enumerable.Range(1, 3000));
    }

    [Fact]
    public void An_element_that_is_no_object_is_named_and_the_rest_is_read()
    {
        var intakes = Read("[\n7,\n{\"text\":\"x\"}]");
        var unread = intakes.OfType<Unread>().Single();
        (unread.Reason, unread.Line).ShouldBe((UnreadReason.NotAnObject, 2));
        Ids(intakes).ShouldBe(["a-2"]);
    }

    [Theory]
    [InlineData("[{\"id\":\"r\",\"text\":\"x\"},\n{\"text\":]", 2)]
    [InlineData("[{\"id\":\"r\",\"text\":\"x\"}\n,{\"text\":\"y\"", 2)]
    [InlineData("[{\"id\":\"r\",\"text\":\"x\"}]\n\n]", 3)]
    public void Broken_json_is_named_by_its_line_and_what_stood_before_is_read(string json, int line)
    {
        var intakes = Read(json);
        var unread = intakes.OfType<Unread>().Single();
        (unread.Reason, unread.Line).ShouldBe((UnreadReason.BrokenJson, line));
        Ids(intakes).ShouldContain("r");
    }

    [Fact]
    public void An_empty_array_is_empty() =>
        Read(" [ ]\n").OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.Empty);

    [Fact]
    public void An_element_beyond_the_limit_is_refused() =>
        Read("[{\"text\":\"" + new string('x', Limits.ReportBytes + 1) + "\"}]")
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.TooLarge);

    [Theory]
    [InlineData("[{\"id\":\"s\",\"text\":\"x\"}]", "s")]
    [InlineData("[Kyiv] Three people drowned.", "stdin")]
    [InlineData("{Kyiv} Three people drowned.", "stdin")]
    public void Standard_input_is_an_array_when_it_opens_as_one(string input, string id)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        Ids([.. new ReportReader(null, stream).Read(["-"])]).ShouldBe([id]);
    }
}
