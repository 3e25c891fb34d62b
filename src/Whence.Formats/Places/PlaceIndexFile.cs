using Whence.Placing;

namespace Whence.Formats.Places;

/// <summary>Reads an index of places from a stream, within bounds.</summary>
public static class PlaceIndexFile
{
    // Four bytes to a UTF-8 character.
    private const int MostBytes = PlaceIndex.LongestRow * 4;

    /// <summary>The index in <paramref name="stream"/>; a mistake is told with its line and reason.</summary>
    /// <param name="name">The file's name, for the message.</param>
    /// <param name="stream">Its bytes.</param>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static PlaceIndexResult Read(string name, Stream stream)
    {
        var lines = new Utf8Lines(stream, MostBytes);
        var result = PlaceIndex.Parse(name, lines.Read());
        return lines.Fault is { } fault
            ? new PlaceIndexResult(null, new PlaceFault(name, lines.Number, fault))
            : result;
    }
}
