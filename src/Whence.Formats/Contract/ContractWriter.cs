using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Whence.Reconciling;

namespace Whence.Formats.Contract;

/// <summary>
/// Writes the JSON Lines that other programs read. A report's own lines are written as soon as it is read, so that its text
/// can be let go; what is said across reports follows at the end. Offsets count Unicode code points; absent is null.
/// </summary>
/// <param name="output">Gets UTF-8 with "\n" ends; stays open.</param>
public sealed class ContractWriter(Stream output) : IDisposable
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly CodePoints EveryOneUnit = new("");

    private readonly ArrayBufferWriter<byte> line = new();
    private readonly Utf8JsonWriter json = new(Stream.Null, Plain);

    // Only texts with surrogate pairs count differently in code points; evidence across reports needs those at the end.
    private readonly Dictionary<string, CodePoints> paired = new(StringComparer.Ordinal);

    /// <summary>Writes a report by itself.</summary>
    public void Write(Report report) => Write(report, new CodePoints(report.Text));

    /// <summary>Writes a report and all that it states by itself.</summary>
    public void Write(Report report, Statements statements)
    {
        var points = new CodePoints(report.Text);
        if (points.Count != report.Text.Length)
        {
            paired[report.Id] = points;
        }
        Write(report, points);
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
        foreach (var edge in dossier.Edges)
        {
            Write(edge);
        }
        foreach (var origin in dossier.Origins)
        {
            Write(origin);
        }
        foreach (var withdrawal in dossier.Withdrawals)
        {
            Line(Across, lines => lines.Withdrawal(withdrawal));
        }
        foreach (var question in dossier.Questions)
        {
            Write(question);
        }
        foreach (var conflict in dossier.Conflicts)
        {
            Write(conflict);
        }
    }

    /// <summary>Writes an exhibit.</summary>
    public void Write(Exhibit exhibit) => Line(new ExhibitLines(json), lines => lines.Exhibit(exhibit));

    /// <summary>Writes what a rule saw on an exhibit.</summary>
    public void Write(Finding finding) => Line(new ExhibitLines(json), lines => lines.Finding(finding));

    /// <summary>Writes a figure by itself.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="points">Of its report's text; null where every character of that is one UTF-16 code unit.</param>
    public void Write(Figure figure, CodePoints? points) => Line(Alone(points), lines => lines.Figure(figure));

    /// <summary>Writes a position by itself.</summary>
    /// <inheritdoc cref="Write(Figure, CodePoints?)"/>
    public void Write(Position position, CodePoints? points) => Line(Alone(points), lines => lines.Position(position));

    /// <summary>Writes an allegation by itself.</summary>
    /// <inheritdoc cref="Write(Figure, CodePoints?)"/>
    public void Write(Allegation allegation, CodePoints? points) =>
        Line(Alone(points), lines => lines.Allegation(allegation));

    /// <summary>Writes an edge. The offsets of its evidence count code points where the texts were written, or told of, before.</summary>
    public void Write(Edge edge) => Line(Across, lines => lines.Edge(edge));

    /// <summary>Writes an origin.</summary>
    public void Write(Origin origin) => Line(Across, lines => lines.Origin(origin));

    /// <summary>Writes a question.</summary>
    public void Write(Question question) => Line(Across, lines => lines.Question(question));

    /// <summary>Writes a conflict.</summary>
    public void Write(Conflict conflict) => Line(Across, lines => lines.Conflict(conflict));

    /// <summary>
    /// Writes what has changed, a line each: what was, and what is, as it would be written by itself; null where it came or is gone.
    /// </summary>
    /// <param name="changed">The changes.</param>
    /// <param name="reports">A report by its id, with its text.</param>
    public void Write(Developments changed, Func<string, Report> reports)
    {
        foreach (var (id, report) in changed.Reports.Select(heading => (heading.Id, reports(heading.Id))))
        {
            var points = new CodePoints(report.Text);
            Change(id, null, () => new ReportLines(json, report.Text, points).Report(report));
            foreach (var figure in changed.Figures.Where(f => f.Report == id))
            {
                Change(figure.Id, null, () => new ReportLines(json, report.Text, points).Figure(figure));
            }
        }
        foreach (var origin in changed.Origins)
        {
            Change(origin.Id, null, () => Across.Origin(origin));
        }
        foreach (var (was, now) in changed.Questions)
        {
            Change(
                (now ?? was)!.Id,
                was is null ? null : () => Across.Question(was),
                now is null ? null : () => Across.Question(now)
            );
        }
        foreach (var conflict in changed.Come.Concat(changed.Revisions))
        {
            Change(conflict.Id, null, () => Across.Conflict(conflict));
        }
        foreach (var conflict in changed.Gone)
        {
            Change(conflict.Id, () => Across.Conflict(conflict), null);
        }
    }

    /// <summary>Tells of the text of report <paramref name="id"/>, which is not written itself, for offsets in it.</summary>
    public void Tell(string id, CodePoints points) => paired[id] = points;

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private void Write(Report report, CodePoints points) =>
        Line(new ReportLines(json, report.Text, points), lines => lines.Report(report));

    private DossierLines Across => new(json, paired);

    // Only attributions quote from the text itself.
    private ReportLines Alone(CodePoints? points) => new(json, "", points ?? EveryOneUnit);

    private void Change(string id, Action? before, Action? after) =>
        Line(
            json,
            line =>
            {
                line.WriteString("type", "change");
                line.Word("id", id);
                Part("before", before);
                Part("after", after);
            }
        );

    private void Part(string name, Action? write)
    {
        if (write is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

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
