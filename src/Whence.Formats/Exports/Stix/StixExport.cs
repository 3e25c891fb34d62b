using System.Text.Json;

namespace Whence.Formats.Exports.Stix;

/// <summary>
/// The dossier as a bundle of STIX 2.1 (OASIS, 2021). Outlets are identities, and nobody else is; a report is a report (a grouping
/// where its day is not known, which a report must have); each figure, position and allegation is a note on its report; each question
/// and each conflict is a note on the notes of its figures; countries are locations.
/// </summary>
public sealed class StixExport : IExport
{
    /// <inheritdoc/>
    public string Name => "stix";

    /// <inheritdoc/>
    public string Ending => ".json";

    /// <inheritdoc/>
    public string MediaType => "application/stix+json;version=2.1";

    /// <inheritdoc/>
    public bool IsText => true;

    /// <inheritdoc/>
    public ImmutableArray<string> Write(Holdings holdings, Stream to)
    {
        using var json = new Utf8JsonWriter(to, JsonForm.Indented);
        json.WriteStartObject();
        json.WriteString("type", "bundle");
        var objects = new StixObjects(json, holdings);
        json.WriteString("id", objects.Id("bundle", ""));
        if (!holdings.Dossier.Statements.IsEmpty)
        {
            json.WriteStartArray("objects"); // A list of STIX is never empty.
            Objects(objects, holdings);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.Flush();
        to.Write("\n"u8);
        return [];
    }

    private static void Objects(StixObjects objects, Holdings holdings)
    {
        var outlets = holdings.Dossier.Statements.Select(s => s.Heading.Publisher).OfType<string>();
        foreach (var outlet in outlets.Distinct(StringComparer.Ordinal))
        {
            objects.Outlet(outlet);
        }
        var countries = holdings.Dossier.Statements.SelectMany(s => s.Figures).Select(StixObjects.Country);
        foreach (var country in countries.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            objects.Location(country);
        }
        foreach (var statements in holdings.Dossier.Statements)
        {
            objects.Report(statements, holdings.Reports.Outline(statements.Heading.Id));
        }
        var notes = new StixNotes(objects, new DossierLookup(holdings.Dossier));
        notes.Write(holdings.Dossier);
    }
}
