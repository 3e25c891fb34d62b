using System.Text.Json;
using static Whence.Formats.Contract.JsonFields;

namespace Whence.Formats.Contract;

/// <summary>The fields of the lines that are said across reports.</summary>
internal readonly struct DossierLines(Utf8JsonWriter json, IReadOnlyDictionary<string, CodePoints> paired)
{
    public void Edge(Edge edge)
    {
        var kind = Spelling(edge.Kind);
        json.WriteString("type", "edge");
        json.Word("id", $"e:{kind}:{edge.From}>{edge.To}");
        json.Word("from", edge.From);
        json.Word("from_report", edge.FromReport);
        json.Word("to", edge.To);
        json.Word("to_report", edge.ToReport);
        json.WriteString("kind", kind);
        json.WriteStartArray("evidence");
        foreach (var evidence in edge.Evidence)
        {
            var at = paired.TryGetValue(evidence.Report, out var points) ? points.Of(evidence.Span) : evidence.Span;
            json.WriteStartObject();
            json.Word("report", evidence.Report);
            json.WriteNumber("start", at.Start);
            json.WriteNumber("end", at.End);
            json.Word("text", evidence.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public void Withdrawal(Withdrawal withdrawal)
    {
        json.WriteString("type", "withdrawal");
        json.Word("id", "w:" + withdrawal.Report);
        json.Word("report", withdrawal.Report);
        json.WriteString("standing", Spelling(withdrawal.Standing));
        json.Word("root", withdrawal.Root);
        json.Words("figures", withdrawal.Figures);
    }

    public void Origin(Origin origin)
    {
        json.WriteString("type", "origin");
        json.Word("id", origin.Id);
        json.Word("source", origin.Source);
        json.Words("figures", origin.Figures);
        json.Words("reports", origin.Reports);
    }

    public void Question(Question question)
    {
        json.WriteString("type", "question");
        json.Word("id", question.Id);
        json.Word("measure", question.Measure.Name);
        json.Word("population", question.Population);
        json.Word("place", question.Place);
        json.Day("from", question.From);
        json.Day("to", question.To);
        json.WriteNumber("low", question.Low);
        json.Number("best", question.Best);
        json.Number("high", question.High);
        json.WriteNumber("reports", question.Reports);
        json.WriteNumber("origins", question.Origins);
        json.Words("figures", question.Figures);
        json.WriteStartArray("accounts");
        foreach (var account in question.Accounts)
        {
            json.WriteStartArray();
            foreach (var figure in account)
            {
                json.WriteStringValue(figure);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    public void Conflict(Conflict conflict)
    {
        json.WriteString("type", "conflict");
        json.Word("id", conflict.Id);
        json.Words("figures", conflict.Figures);
        json.WriteString("kind", Spelling(conflict.Kind));
        if (conflict.Left is { } left)
        {
            json.WriteStartObject("left");
            json.WriteNumber("low", left.Low);
            json.Number("high", left.High);
            if (conflict.Share is { } share)
            {
                json.WriteNumber("share", share);
            }
            else
            {
                json.WriteNull("share");
            }
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("left");
        }
        json.Word("reason", conflict.Reason);
    }
}
