using System.Text.Json;
using Whence.Formats.Contract;
using Whence.Placing;

namespace Whence.Formats.Exports.GeoJson;

/// <summary>
/// The places of figures as GeoJSON (RFC 7946): a feature a place, with the figures counted there. Its point is that of the place, or of the
/// nearest of what holds it, and says which and how precise it is; a place of which neither is known is a feature without geometry, as the
/// RFC allows; none is guessed.
/// </summary>
public sealed class GeoJsonExport : IExport
{
    /// <inheritdoc/>
    public string Name => "geojson";

    /// <inheritdoc/>
    public string Ending => ".geojson";

    /// <inheritdoc/>
    public string MediaType => "application/geo+json";

    /// <inheritdoc/>
    public bool IsText => true;

    /// <inheritdoc/>
    public ImmutableArray<string> Write(Holdings holdings, Stream to)
    {
        var lookup = new DossierLookup(holdings.Dossier);
        var places = holdings
            .Dossier.Statements.SelectMany(s => s.Figures)
            .Where(figure => figure is { Place: not null, Repeats: null })
            .GroupBy(figure => figure.Place!.Id ?? figure.Place.Text.ToLowerInvariant(), StringComparer.Ordinal);
        using var json = new Utf8JsonWriter(to, JsonForm.Indented);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var place in places)
        {
            Feature(json, place.Key, [.. place], holdings, lookup);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        to.Write("\n"u8);
        return [];
    }

    private static void Feature(
        Utf8JsonWriter json,
        string key,
        ImmutableArray<Figure> figures,
        Holdings holdings,
        DossierLookup lookup
    )
    {
        var place = figures[0].Place!;
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.Word("id", key);
        var located = Located.Of(place, holdings.Coordinates);
        Geometry(json, located?.At);
        json.WriteStartObject("properties");
        json.Word("name", place.Text);
        json.WriteString("kind", JsonFields.Spelling(place.Kind));
        json.WriteNumber("where_prec", place.Precision);
        json.Word("place", place.Id);
        json.Number("point_prec", located?.Precision);
        json.Word("point_of", located?.What);
        json.Words("may_be", [.. Whereabouts.Alternatives(place).Select(town => town.Id)]);
        json.Words("within", place.Within);
        json.WriteStartArray("figures");
        foreach (var figure in figures)
        {
            Figure(json, figure, lookup);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Geometry(Utf8JsonWriter json, Coordinates? at)
    {
        if (at is not { } point)
        {
            json.WriteNull("geometry");
            return;
        }
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(point.Longitude);
        json.WriteNumberValue(point.Latitude);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter json, Figure figure, DossierLookup lookup)
    {
        json.WriteStartObject();
        json.Word("id", figure.Id);
        json.Word("measure", figure.Measure.Name);
        json.Word("population", figure.Population?.Text);
        json.Word("words", figure.Words);
        json.WriteNumber("low", figure.Quantity.Interval.Low);
        json.Number("high", figure.Quantity.Interval.High);
        json.Day("from", figure.Period?.From);
        json.Day("to", figure.Period?.To);
        json.Word("source", figure.Source);
        json.Word("report", figure.Report);
        json.WriteBoolean("stated_as_fact", figure.Realis);
        json.Word("taken_back_with", lookup.Fallen(figure.Id)?.Root);
        json.Word("question", lookup.Question(figure.Id)?.Id);
        json.Word("sentence", figure.SentenceText);
        json.WriteEndObject();
    }
}
