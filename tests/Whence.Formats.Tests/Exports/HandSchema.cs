using Whence.Testing;

namespace Whence.Formats.Tests.Exports;

/// <summary>JSON Schemas written down from each format's specification (Exports/Schemas), checked by Python's validator.</summary>
internal static class HandSchema
{
    private const string Checker = """
        import json, sys, jsonschema
        schema = json.load(open(sys.argv[1], encoding="utf-8"))
        lines = sys.argv[3] == "lines"
        validator = jsonschema.Draft7Validator(schema)
        with open(sys.argv[2], encoding="utf-8") as file:
            documents = [json.loads(line) for line in file] if lines else [json.load(file)]
        for number, document in enumerate(documents, 1):
            for fault in validator.iter_errors(document):
                print(number, list(fault.absolute_path), fault.message[:300])
        """;

    /// <summary>Fails unless <paramref name="json"/> keeps the schema of that name.</summary>
    public static void Check(string name, byte[] json, bool lines = false)
    {
        using var folder = new Folder();
        var schema = Path.Combine(Shared.Root, "tests/Whence.Formats.Tests/Exports/Schemas", name + ".json");
        var file = folder.Put("export.json", json);
        ForeignTool.Python(Checker, "jsonschema", schema, file, lines ? "lines" : "one").ShouldBeEmpty();
    }
}
