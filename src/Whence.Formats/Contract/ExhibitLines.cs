using System.Text.Json;
using static Whence.Formats.Contract.JsonFields;

namespace Whence.Formats.Contract;

/// <summary>The fields of the lines about exhibits.</summary>
internal readonly struct ExhibitLines(Utf8JsonWriter json)
{
    public void Exhibit(Exhibit exhibit)
    {
        json.WriteString("type", "exhibit");
        json.Word("id", exhibit.Id);
        json.WriteString("kind", Spelling(exhibit.Kind));
        json.Word("cluster", exhibit.Cluster);
        json.Word("streamHash", exhibit.StreamHash);
        json.Words("perceptual", exhibit.Perceptual);
        json.WriteStartObject("metadata");
        foreach (var (name, value) in exhibit.Metadata)
        {
            json.Word(name, value);
        }
        json.WriteEndObject();
    }

    public void Finding(Finding finding)
    {
        json.WriteString("type", "finding");
        json.Word("id", finding.Id);
        json.Word("exhibit", finding.Exhibit);
        json.WriteString("rule", finding.Rule);
        json.WriteNumber("version", finding.Version);
        json.WriteString("state", Spelling(finding.State));
        Zone(finding.Zone);
        json.Real("measured", finding.Measured);
        json.Real("threshold", finding.Threshold);
        json.Real("errorRate", finding.ErrorRate?.AtMost);
        json.Words("alternatives", finding.Alternatives);
        json.Words("tools", finding.Tools);
        json.Word("reason", finding.Reason);
    }

    private void Zone(Zone? zone)
    {
        if (zone is not { } at)
        {
            json.WriteNull("zone");
            return;
        }
        json.WriteStartObject("zone");
        json.WriteNumber("page", at.Page);
        json.WriteNumber("x", at.X);
        json.WriteNumber("y", at.Y);
        json.WriteNumber("width", at.Width);
        json.WriteNumber("height", at.Height);
        json.WriteEndObject();
    }
}
