using System.Text.Json;
using static Whence.Formats.Contract.JsonFields;

namespace Whence.Formats.Contract;

/// <summary>The fields of the lines that one report states by itself.</summary>
internal readonly struct ReportLines(Utf8JsonWriter json, string text, CodePoints points)
{
    public void Report(Report report)
    {
        json.WriteString("type", "report");
        json.Word("id", report.Id);
        json.Word("title", report.Title);
        json.Word("publisher", report.Publisher);
        json.Day("published", report.Published);
        json.Word("language", report.Language);
        json.WriteNumber("characters", points.Count);
        json.Word("text", report.Text);
        if (report.Standing != Standing.Usable)
        {
            json.WriteString("standing", Spelling(report.Standing));
        }
    }

    public void Attribution(Attribution attribution)
    {
        json.WriteString("type", "attribution");
        json.Word("id", attribution.Id);
        json.Word("report", attribution.Report);
        json.WriteString("kind", Spelling(attribution.Kind));
        json.WriteString("stance", Spelling(attribution.Stance));
        json.Word("parent", attribution.Parent);
        Spans("source", attribution.Source);
        Spans("cue", attribution.Cue);
        Spans("content", attribution.Content);
    }

    public void Figure(Figure figure)
    {
        var quantity = figure.Quantity;
        json.WriteString("type", "figure");
        json.Word("id", figure.Id);
        json.Word("report", figure.Report);
        json.WriteStartObject("quote");
        Where(figure.Quote, figure.Words);
        json.WriteEndObject();
        json.WriteString("hedge", Spelling(quantity.Hedge));
        json.WriteStartArray("values");
        foreach (var value in quantity.Values)
        {
            json.WriteNumberValue(value);
        }
        json.WriteEndArray();
        json.Word("vague", quantity.Vague);
        json.Word("outer", quantity.Outer is { } outer ? Spelling(outer) : null);
        json.WriteNumber("low", quantity.Interval.Low);
        json.Number("high", quantity.Interval.High);
        json.Word("measure", figure.Measure.Name);
        Population(figure.Population);
        json.WriteBoolean("realis", figure.Realis);
        json.Word("attribution", figure.Attribution);
        json.Word("source", figure.Source);
        json.Words("via", figure.Via);
        Place(figure.Place);
        Period(figure.Period);
    }

    public void Position(Position position)
    {
        json.WriteString("type", "position");
        json.Word("id", position.Id);
        json.Word("actor", position.Actor);
        json.WriteString("stance", Spelling(position.Stance));
        json.Word("on", position.On);
        json.Word("attribution", position.Attribution);
        json.Day("since", position.Since);
    }

    public void Allegation(Allegation allegation)
    {
        json.WriteString("type", "allegation");
        json.Word("id", allegation.Id);
        json.Word("accuser", allegation.Accuser);
        json.Word("accused", allegation.Accused);
        json.WriteStartObject("act");
        Where(allegation.Act, allegation.ActText);
        json.WriteEndObject();
        json.Word("attribution", allegation.Attribution);
        json.WriteString("kind", Spelling(allegation.Kind));
        json.Word("victims", allegation.Victims);
    }

    private void Population(Population? population)
    {
        if (population is null)
        {
            json.WriteNull("population");
            return;
        }
        json.WriteStartObject("population");
        Where(population.Span, population.Text);
        json.WriteEndObject();
    }

    private void Place(Place? place)
    {
        if (place is null)
        {
            json.WriteNull("place");
            return;
        }
        var at = place.Span is { } span ? points.Of(span) : (Span?)null;
        json.WriteStartObject("place");
        json.Word("text", place.Text);
        json.Number("start", at?.Start);
        json.Number("end", at?.End);
        json.Word("id", place.Id);
        json.WriteEndObject();
    }

    private void Period(Period? period)
    {
        if (period is null)
        {
            json.WriteNull("period");
            return;
        }
        json.WriteStartObject("period");
        json.Day("from", period.From);
        json.Day("to", period.To);
        json.Number("precision", period.Precision);
        json.Word("text", period.Text);
        json.WriteEndObject();
    }

    private void Spans(string name, ImmutableArray<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            Where(span, span.In(text));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Where(Span? span, string words)
    {
        var at = span is { } value ? points.Of(value) : (Span?)null;
        json.Number("start", at?.Start);
        json.Number("end", at?.End);
        json.Word("text", words);
    }
}
