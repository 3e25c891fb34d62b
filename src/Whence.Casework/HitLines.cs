using System.Text.Json;
using NodaTime.Text;
using Whence.Sqlite.Searching;

namespace Whence.Casework;

/// <summary>What was found, as JSON Lines.</summary>
public static class HitLines
{
    /// <summary>Writes a line for each; gives how many.</summary>
    public static long Write(Stream output, IEnumerable<Hit> hits)
    {
        var count = 0L;
        foreach (var hit in hits)
        {
            var heading = hit.Report.Heading;
            var points = new CodePoints(hit.Text);
            using (var json = new Utf8JsonWriter(output))
            {
                json.WriteStartObject();
                json.WriteString("type", "hit");
                json.WriteString("id", heading.Id);
                json.WriteString("report", heading.Id);
                json.WriteString("title", heading.Title);
                json.WriteString("publisher", heading.Publisher);
                json.WriteString("published", heading.Published is { } day ? LocalDatePattern.Iso.Format(day) : null);
                json.WriteStartArray("places");
                foreach (var place in hit.Places)
                {
                    json.WriteStartObject();
                    json.WriteNumber("start", points.At(place.Start));
                    json.WriteNumber("end", points.At(place.End));
                    json.WriteString("text", place.In(hit.Text));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            output.WriteByte((byte)'\n');
            count++;
        }
        output.Flush();
        return count;
    }
}
