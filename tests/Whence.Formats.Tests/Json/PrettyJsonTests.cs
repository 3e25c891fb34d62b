namespace Whence.Formats.Tests.Json;

public sealed class PrettyJsonTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Intake> Read(string json) => [.. new ReportReader().Read([folder.Put("a.json", json)])];

    private static string[] Ids(List<Intake> intakes) => [.. intakes.OfType<Received>().Select(r => r.Report.Id)];

    private static int?[] Faults(List<Intake> intakes) => [.. intakes.OfType<Unread>().Select(u => u.Line)];

    [Fact]
    public void One_object_over_several_lines_is_one_report()
    {
        var intakes = Read("{\n  \"id\": \"one\",\n  \"tags\": [\n    1,\n    {}\n  ],\n  \"text\": \"x\"\n}\n");
        Ids(intakes).ShouldBe(["one"]);
        Faults(intakes).ShouldBeEmpty();
    }

    [Fact]
    public void Printed_objects_follow_each_other()
    {
        var intakes = Read("{\n \"id\": \"a\", \"text\": \"x\"\n}\n{\n \"id\": \"b\", \"text\": \"y\"\n}");
        Ids(intakes).ShouldBe(["a", "b"]);
        intakes.OfType<Received>().Last().Line.ShouldBe(4);
    }

    [Fact]
    public void A_fault_within_a_printed_object_is_named_by_its_line_and_the_next_is_read()
    {
        var intakes = Read("{\n \"id\": \"a\"\n \"text\": \"x\"\n}\n{\n \"id\": \"b\",\n \"text\": \"y\"\n}");
        Faults(intakes).ShouldBe([3]);
        Ids(intakes).ShouldBe(["b"]);
    }

    [Fact]
    public void A_line_cut_off_after_a_comma_loses_itself_alone()
    {
        var intakes = Read("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\n{\"id\":\"c\",\"text\":\"z\"}");
        Faults(intakes).ShouldBe([2]);
        Ids(intakes).ShouldBe(["a", "c"]);
    }

    [Fact]
    public void An_object_that_does_not_end_is_named_by_the_line_that_it_begins_on() =>
        Faults(Read("{\"id\":\"a\",\"text\":\"x\"}\n{\n \"text\":\n")).ShouldBe([2]);
}
