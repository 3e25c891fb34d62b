using System.Text.Json;
using Whence.Examining;
using Whence.Examining.Zones;

namespace Whence.Formats.Papers;

/// <summary>A layout of a series of papers: JSON that says what stands where, in units of its own.</summary>
public static class LayoutFile
{
    private const double Largest = 100_000;

    private static readonly string[] Parts = ["photo", "stamp", "field", "signature", "mrz", "blank"];

    private static readonly string[] Says =
    [
        "name",
        "serial",
        "born",
        "birthplace",
        "authority",
        "issued",
        "issuedAt",
        "expires",
    ];

    /// <summary>The layout of <paramref name="bytes"/>, or the first fault.</summary>
    /// <param name="file">The file's name, for the message.</param>
    /// <param name="bytes">UTF-8.</param>
    public static (Layout? Layout, PaperFault? Fault) Read(string file, ReadOnlyMemory<byte> bytes)
    {
        var faults = new StrictFaults(file);
        Layout? layout = null;
        try
        {
            using var json = faults.Parse(bytes);
            layout = json is null ? null : Of(json.RootElement, faults);
        }
        catch (InvalidOperationException)
        {
            // The one thing that a string of valid JSON in valid UTF-8 can lack is the other half of an escaped pair.
            faults.Add("", "a string holds half of a surrogate pair, which is no character");
        }
        return faults.First is { } fault ? (null, fault) : (layout, null);
    }

    private static Layout Of(JsonElement json, StrictFaults faults)
    {
        var fields = new StrictObject(json, "", faults, "name", "width", "height", "languages", "labels", "zones");
        var zones = fields.List("zones").Select(zone => Zone(zone.Item, zone.Path, faults)).ToList();
        var languages = fields.Lines("languages");
        return new Layout(
            fields.Needed("name"),
            fields.Number("width", 1, Largest),
            fields.Number("height", 1, Largest)
        )
        {
            Languages = languages.IsEmpty ? ["eng"] : languages,
            Labels = [.. fields.List("labels").Select(label => Label(label.Item, label.Path, faults))],
            Zones = [.. zones.Select(zone => zone.Zone).OfType<LayoutZone>()],
            Blanks = [.. zones.Where(zone => zone.Zone is null).Select(zone => zone.Box)],
        };
    }

    private static LayoutLabel Label(JsonElement json, string path, StrictFaults faults)
    {
        var label = new StrictObject(json, path, faults, "text", "x", "y", "width", "height");
        return new LayoutLabel(label.Needed("text"), Box(label));
    }

    // A zone is none where it is blank: others are held against it.
    private static (LayoutZone? Zone, Box Box) Zone(JsonElement json, string path, StrictFaults faults)
    {
        var zone = new StrictObject(json, path, faults, "is", "name", "mandatory", "says", "x", "y", "width", "height");
        var box = Box(zone);
        var says = zone.Choice("says", Says);
        Part? part = zone.Choice("is", Parts) switch
        {
            "photo" => Part.Photo,
            "stamp" => Part.Stamp,
            "signature" => Part.Signature,
            "mrz" => Part.MachineReadable,
            "field" => Part.Field,
            _ => null,
        };
        if (zone.Words("is") is null)
        {
            faults.Add(zone.At("is"), $"it must be there: one of {string.Join(", ", Parts)}");
        }
        if (part is null)
        {
            return (null, box);
        }
        var name = part == Part.Field ? zone.Needed("name") : zone.Words("name");
        return (
            new LayoutZone(part.Value, box)
            {
                Name = name,
                Mandatory = zone.Flag("mandatory"),
                Says = says,
            },
            box
        );
    }

    private static Box Box(StrictObject fields) =>
        new(
            fields.Number("x", 0, Largest),
            fields.Number("y", 0, Largest),
            fields.Number("width", 0.001, Largest),
            fields.Number("height", 0.001, Largest)
        );
}
