using System.Globalization;
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
        var (name, languages) = (fields.Needed("name"), fields.Lines("languages"));
        var page = (Width: fields.Number("width", 1, Largest), Height: fields.Number("height", 1, Largest));
        var labels = fields.List("labels").Select(label => Label(label.Item, label.Path, page, faults)).ToList();
        var zones = fields.List("zones").Select(zone => Zone(zone.Item, zone.Path, page, faults)).ToList();
        if (labels.Count < Registration.FewestLabels)
        {
            faults.Add(
                "labels",
                $"{Registration.FewestLabels} printed labels at least are needed to lay a page on it, not {labels.Count}"
            );
        }
        if (zones.Count == 0)
        {
            faults.Add("zones", "one at least is needed: there is nothing to look at");
        }
        return new Layout(name, page.Width, page.Height)
        {
            Languages = languages.IsEmpty ? ["eng"] : languages,
            Labels = [.. labels],
            Zones = [.. zones.Select(zone => zone.Zone).OfType<LayoutZone>()],
            Blanks = [.. zones.Where(zone => zone.Zone is null).Select(zone => zone.Box)],
        };
    }

    private static LayoutLabel Label(
        JsonElement json,
        string path,
        (double Width, double Height) page,
        StrictFaults faults
    )
    {
        var label = new StrictObject(json, path, faults, "text", "x", "y", "width", "height");
        return new LayoutLabel(label.Needed("text"), Box(label, path, page, faults));
    }

    // A zone is none where it is blank: others are held against it.
    private static (LayoutZone? Zone, Box Box) Zone(
        JsonElement json,
        string path,
        (double Width, double Height) page,
        StrictFaults faults
    )
    {
        var zone = new StrictObject(json, path, faults, "is", "name", "mandatory", "says", "x", "y", "width", "height");
        var box = Box(zone, path, page, faults);
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

    private static Box Box(StrictObject fields, string path, (double Width, double Height) page, StrictFaults faults)
    {
        var box = new Box(
            fields.Number("x", 0, Largest),
            fields.Number("y", 0, Largest),
            fields.Number("width", 0.001, Largest),
            fields.Number("height", 0.001, Largest)
        );
        if (box.X + box.Width > page.Width || box.Y + box.Height > page.Height)
        {
            faults.Add(
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it reaches to {box.X + box.Width}, {box.Y + box.Height}, off the page of {page.Width} × {page.Height}"
                )
            );
        }
        return box;
    }
}
