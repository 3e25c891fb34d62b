using Whence.Examining;
using Whence.Examining.Zones;
using Whence.Media.Ocr;

namespace Whence.Media.Papers;

/// <summary>Reads what the fields of a laid page say.</summary>
internal sealed class CardReader(Tesseract ocr)
{
    /// <summary>The card; null where no field of it could be read.</summary>
    public Card? Read(LaidPage page, IReadOnlyList<ReadWord> words)
    {
        var said = page
            .Layout.Zones.Where(zone => zone.Says is not null && page.Determines(zone.Box))
            .Select(zone => (zone.Says, Words: In(page.Placement.Around(zone.Box), words)))
            .Where(field => field.Words.Length > 0)
            .ToLookup(field => field.Says!, field => field.Words, StringComparer.Ordinal);
        var machine = page.Layout.Zones.FirstOrDefault(zone =>
            zone.Part == Part.MachineReadable && page.Determines(zone.Box)
        );
        var lines = machine is null ? [] : new ZoneFinder(ocr).Lines(page, machine.Box);
        if (said.Count == 0 && lines.IsEmpty)
        {
            return null;
        }
        return new Card
        {
            Name = Of("name"),
            Serial = Of("serial"),
            Born = Of("born"),
            Birthplace = Of("birthplace"),
            Authority = Of("authority"),
            Issued = Of("issued"),
            IssuedAt = Of("issuedAt"),
            Expires = Of("expires"),
            MachineReadable = lines,
            MachineReadableAt = machine is null ? null : page.At(machine.Box),
            Tools = page.Tools,
        };

        string? Of(string says) => said[says].FirstOrDefault();
    }

    private static string In(Box zone, IReadOnlyList<ReadWord> words) =>
        string.Join(' ', words.Where(word => zone.Holds(word.Box.Middle)).Select(word => word.Text));
}
