using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Whence.Formats.Contract;

/// <summary>
/// Writes the JSON Lines that other programs read. A report's own lines are written as soon as it is read, so that its text
/// can be let go; what is said across reports follows at the end. Offsets count Unicode code points; absent is null.
/// </summary>
/// <param name="output">Gets UTF-8 with "\n" ends; stays open.</param>
public sealed class ContractWriter(Stream output) : IDisposable
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> line = new();
    private readonly Utf8JsonWriter json = new(Stream.Null, Plain);

    // Only texts with surrogate pairs count differently in code points; evidence across reports needs those at the end.
    private readonly Dictionary<string, CodePoints> paired = new(StringComparer.Ordinal);

    /// <summary>Writes a report and all that it states by itself.</summary>
    public void Write(Report report, Statements statements)
    {
        var points = new CodePoints(report.Text);
        if (points.Count != report.Text.Length)
        {
            paired[report.Id] = points;
        }
        Line(new ReportLines(json, report.Text, points), lines => lines.Report(report));
        foreach (var attribution in statements.Attributions)
        {
            Line(new ReportLines(json, report.Text, points), lines => lines.Attribution(attribution));
        }
        foreach (var figure in statements.Figures)
        {
            Line(new ReportLines(json, report.Text, points), lines => lines.Figure(figure));
        }
        foreach (var position in statements.Positions)
        {
            Line(new ReportLines(json, report.Text, points), lines => lines.Position(position));
        }
        foreach (var allegation in statements.Allegations)
        {
            Line(new ReportLines(json, report.Text, points), lines => lines.Allegation(allegation));
        }
    }

    /// <summary>Writes what is said across reports.</summary>
    public void Write(Dossier dossier)
    {
        var lines = new DossierLines(json, paired);
        foreach (var edge in dossier.Edges)
        {
            Line(lines, l => l.Edge(edge));
        }
        foreach (var origin in dossier.Origins)
        {
            Line(lines, l => l.Origin(origin));
        }
        foreach (var withdrawal in dossier.Withdrawals)
        {
            Line(lines, l => l.Withdrawal(withdrawal));
        }
        foreach (var question in dossier.Questions)
        {
            Line(lines, l => l.Question(question));
        }
        foreach (var conflict in dossier.Conflicts)
        {
            Line(lines, l => l.Conflict(conflict));
        }
    }

    /// <summary>Writes an exhibit.</summary>
    public void Write(Exhibit exhibit) => Line(new ExhibitLines(json), lines => lines.Exhibit(exhibit));

    /// <summary>Writes what a rule saw on an exhibit.</summary>
    public void Write(Finding finding) => Line(new ExhibitLines(json), lines => lines.Finding(finding));

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private void Line<T>(T lines, Action<T> write)
    {
        json.Reset(line);
        json.WriteStartObject();
        write(lines);
        json.WriteEndObject();
        json.Flush();
        line.Write("\n"u8);
        output.Write(line.WrittenSpan);
        line.ResetWrittenCount();
    }
}
