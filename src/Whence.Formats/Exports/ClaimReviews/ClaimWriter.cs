using System.Text.Json;
using Whence.Formats.Contract;

namespace Whence.Formats.Exports.ClaimReviews;

/// <summary>Writes claims with where they appeared.</summary>
internal sealed class ClaimWriter(Utf8JsonWriter json, Holdings holdings, DossierLookup lookup)
{
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>A name of its own for what Whence calls <paramref name="id"/>.</summary>
    public string Id(string id) => "urn:uuid:" + NameUuid.Of(string.Join('\n', holdings.Origin, "claim", id));

    /// <summary>Whether the claim of an origin was written.</summary>
    public bool IsWritten(string origin) => written.Contains(origin);

    /// <summary>Writes the claim of <paramref name="origin"/>; none where nothing of it stands.</summary>
    public void Write(Origin origin)
    {
        var figures = lookup.Figures(origin.Figures).Where(lookup.Stands).ToList();
        if (figures.Count == 0)
        {
            return;
        }
        written.Add(origin.Id);
        var first = figures[0];
        json.WriteStartObject();
        json.WriteString("@type", "Claim");
        json.WriteString("@id", Id(origin.Id));
        json.Word("name", $"“{first.Words}” {Phrases.Counted(first)}, says {lookup.Speaker(first)}");
        json.Word("text", first.SentenceText);
        var headings = figures.Select(f => f.Report).Distinct(StringComparer.Ordinal).Select(lookup.Heading);
        var appearances = headings.OfType<Heading>().ToList();
        if (first.Source is null && lookup.Heading(first.Report)?.Publisher is { } outlet)
        {
            Organisation("author", outlet);
        }
        if (appearances.Count > 0)
        {
            json.WritePropertyName("firstAppearance");
            Article(appearances.MinBy(h => h.Published ?? LocalDate.MaxIsoValue)!);
            json.WriteStartArray("appearance");
            foreach (var heading in appearances)
            {
                Article(heading);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void Article(Heading heading)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Article");
        json.WriteString("@id", Id(heading.Id));
        json.Word("headline", heading.Title ?? heading.Id);
        json.Word("identifier", heading.Id);
        if (heading.Published is { } day)
        {
            json.Day("datePublished", day);
        }
        if (JsonForm.Address(holdings.Reports.Outline(heading.Id)?.Url) is { } url)
        {
            json.Word("url", url);
        }
        if (heading.Publisher is { } publisher)
        {
            Organisation("publisher", publisher);
        }
        json.WriteEndObject();
    }

    private void Organisation(string property, string name)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", "Organization");
        json.Word("name", name);
        json.WriteEndObject();
    }
}
