using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using Whence.Formats.Contract;

namespace Whence.Formats.Exports.Stix;

/// <summary>Writes the objects of a bundle. Ids are UUIDs of version 5 that hang on the case and on Whence's own ids.</summary>
internal sealed class StixObjects(Utf8JsonWriter json, Holdings holdings)
{
    private static readonly InstantPattern Instants = InstantPattern.CreateWithInvariantCulture(
        "uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'"
    );

    /// <summary>The id of the object of <paramref name="type"/> that stands for <paramref name="what"/>.</summary>
    public string Id(string type, string what) =>
        $"{type}--{NameUuid.Of(string.Join('\n', holdings.Origin, type, what)).ToString("D", CultureInfo.InvariantCulture)}";

    /// <summary>The id of what stands for a report.</summary>
    public string ReportId(Heading heading) => Id(Published(heading) is null ? "grouping" : "report", heading.Id);

    /// <summary>The ISO 3166-1 code of the country where <paramref name="figure"/> was counted; null where not known.</summary>
    public static string? Country(Figure figure) =>
        figure.Place is not { } place ? null
        : place.Id is { Length: 2 } id ? id
        : place.Within.FirstOrDefault(holder => holder is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']);

    /// <summary>An outlet.</summary>
    public void Outlet(string name)
    {
        Begin("identity", Id("identity", name));
        json.Word("name", name);
        json.WriteString("identity_class", "organization");
        json.WriteEndObject();
    }

    /// <summary>A country.</summary>
    public void Location(string country)
    {
        Begin("location", Id("location", country));
        json.Word("country", country);
        json.WriteEndObject();
    }

    /// <summary>A report, referring to what it states; none where it states nothing, as a report of STIX refers to something.</summary>
    public void Report(Statements statements, Report? report)
    {
        ImmutableArray<string> states =
        [
            .. statements.Figures.Select(f => Id("note", f.Id)),
            .. statements.Positions.Select(p => Id("note", p.Id)),
            .. statements.Allegations.Select(a => Id("note", a.Id)),
        ];
        if (states.IsEmpty)
        {
            return;
        }
        var heading = statements.Heading;
        Begin(Published(heading) is null ? "grouping" : "report", ReportId(heading));
        if (heading.Publisher is { } publisher)
        {
            json.WriteString("created_by_ref", Id("identity", publisher));
        }
        if (heading.Standing != Standing.Usable)
        {
            json.WriteBoolean("revoked", true);
        }
        json.Word("name", heading.Title ?? heading.Id);
        if (Published(heading) is { } published)
        {
            json.WriteString("published", Instants.Format(published));
        }
        else
        {
            json.WriteString("context", "unspecified");
        }
        References(heading, report?.Url);
        json.Words("object_refs", states);
        json.WriteEndObject();
    }

    /// <summary>A note.</summary>
    /// <param name="what">The id, in Whence, of what it tells.</param>
    /// <param name="label">What it tells: "figure", "question" …</param>
    /// <param name="summary">In one line.</param>
    /// <param name="content">In full.</param>
    /// <param name="about">Ids of the objects that it is about; at least one.</param>
    public void Note(string what, string label, string summary, string content, ImmutableArray<string> about)
    {
        Begin("note", Id("note", what));
        json.Words("labels", [label]);
        json.Word("abstract", summary);
        json.Word("content", content);
        json.WriteStartArray("external_references");
        Reference(what, null);
        json.WriteEndArray();
        json.Words("object_refs", about);
        json.WriteEndObject();
    }

    private static Instant? Published(Heading heading) =>
        heading.PublishedAt ?? heading.Published?.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    private void Begin(string type, string id)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("spec_version", "2.1");
        json.WriteString("id", id);
        json.WriteString("created", Instants.Format(holdings.Begun));
        json.WriteString("modified", Instants.Format(holdings.AsOf));
    }

    private void References(Heading heading, string? url)
    {
        json.WriteStartArray("external_references");
        Reference(heading.Id, JsonForm.Address(url));
        json.WriteEndArray();
    }

    private void Reference(string id, string? url)
    {
        json.WriteStartObject();
        json.WriteString("source_name", "whence");
        json.Word("external_id", id);
        if (url is not null)
        {
            json.Word("url", url);
        }
        json.WriteEndObject();
    }
}
