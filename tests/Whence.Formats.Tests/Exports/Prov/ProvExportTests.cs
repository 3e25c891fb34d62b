using System.Text.Json;
using Whence.Formats.Exports.Prov;

namespace Whence.Formats.Tests.Exports.Prov;

public sealed class ProvExportTests
{
    // Reads it, writes it as the W3C's notation, and counts the records: all of ours must have been understood.
    private const string Reader = """
        import sys
        from prov.model import ProvDocument
        document = ProvDocument.deserialize(sys.argv[1], format="json")
        document.get_provn()
        print(len(document.get_records()))
        """;

    [Fact]
    public void The_document_keeps_the_schema()
    {
        foreach (var holdings in SampleHoldings.All)
        {
            HandSchema.Check("prov-json", SampleHoldings.Bytes(new ProvExport(), holdings));
        }
    }

    [Fact]
    public void The_prov_package_of_Python_reads_every_record()
    {
        using var folder = new Folder();
        foreach (var holdings in SampleHoldings.All)
        {
            var bytes = SampleHoldings.Bytes(new ProvExport(), holdings);
            var records = JsonDocument
                .Parse(bytes)
                .RootElement.EnumerateObject()
                .Where(kind => kind.Name != "prefix")
                .Sum(kind => kind.Value.EnumerateObject().Count());
            ForeignTool.Python(Reader, "prov", folder.Put("dossier.json", bytes)).Trim().ShouldBe($"{records}");
        }
    }

    [Fact]
    public void Every_relation_is_between_records_of_the_document()
    {
        foreach (var holdings in SampleHoldings.All)
        {
            var root = JsonDocument.Parse(SampleHoldings.Bytes(new ProvExport(), holdings)).RootElement;
            var named = new[] { "entity", "activity", "agent" }
                .SelectMany(kind => root.GetProperty(kind).EnumerateObject())
                .Select(record => record.Name)
                .ToList();
            named.ShouldBeUnique();
            var ends =
                from kind in root.EnumerateObject()
                where kind.Name is not ("prefix" or "entity" or "activity" or "agent")
                from relation in kind.Value.EnumerateObject()
                from end in relation.Value.EnumerateObject()
                where end.Value.ValueKind == JsonValueKind.String
                select end.Value.GetString()!;
            ends.Except(named).ShouldBeEmpty();
        }
    }
}
