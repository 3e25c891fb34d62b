using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Whence.Formats.Papers;

/// <summary>Keeps the first fault of a file of JSON.</summary>
internal sealed class StrictFaults(string file)
{
    private const string Whole = "the whole";

    /// <summary>The first fault; null where there is none.</summary>
    public PaperFault? First { get; private set; }

    /// <summary>Adds a fault at <paramref name="path"/>.</summary>
    public void Add(string path, string reason) =>
        First ??= new PaperFault(file, path.Length == 0 ? Whole : path, reason);

    /// <summary>The JSON of <paramref name="bytes"/>; null, and a fault, where there is none.</summary>
    public JsonDocument? Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            Add("", "it is not UTF-8");
            return null;
        }
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException fault)
        {
            Add(
                "",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it is no JSON at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}"
                )
            );
            return null;
        }
    }
}
