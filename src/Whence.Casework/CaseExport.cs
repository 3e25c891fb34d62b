using System.Text.Json.Nodes;
using NodaTime.Text;
using Whence.Formats.Exports;
using Whence.Sqlite;
using Whence.Sqlite.Weighing;

namespace Whence.Casework;

/// <summary>Writes a case, or a part of it, in a form for others, and keeps by an entry of the ledger that it was.</summary>
/// <param name="format">The form's name.</param>
/// <param name="table">The table's, where the form holds only one.</param>
public sealed class CaseExport(string format, string table)
{
    /// <summary>What the dossier is called; null for what the case's file is.</summary>
    public string? Title { get; init; }

    /// <summary>Weighs only what had been published by this day; null for all.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Which part.</summary>
    public Selection Selection { get; init; } = new();

    /// <summary>How it is weighed.</summary>
    public InquiryOptions Counting { get; init; } = new();

    /// <summary>The part of <paramref name="file"/> that is asked for, weighed.</summary>
    public Dossier Weigh(CaseFile file) => Selection.Of(new CaseWeighing(file, new Inquiry(Counting)).AsOf(AsOf));

    /// <summary>Writes <paramref name="dossier"/>, and keeps that it was written.</summary>
    /// <param name="file">The case that it is of, open to write.</param>
    /// <param name="key">Signs the entry.</param>
    /// <param name="dossier">What <see cref="Weigh"/> gave.</param>
    /// <param name="coordinates">Where places lie, by their ids.</param>
    /// <param name="output">Gets the bytes.</param>
    /// <exception cref="Formats.Exports.Pdf.PrinterException">The page could not be printed.</exception>
    public WrittenExport Write(
        CaseFile file,
        SigningKey key,
        Dossier dossier,
        IReadOnlyDictionary<string, Coordinates> coordinates,
        Stream output
    )
    {
        var holdings = new Holdings(
            file.Origin,
            Title ?? Path.GetFileNameWithoutExtension(file.Path),
            dossier,
            new CaseReports(file)
        )
        {
            Begun = CaseInstants.Begun(file.Ledger),
            AsOf = CaseInstants.Changed(file.Ledger),
            Engine = "Whence " + typeof(Inquiry).Assembly.GetName().Version!.ToString(3),
            Coordinates = coordinates,
            Exhibits = Exhibits(file),
        };
        using var digested = new DigestedStream(output);
        var leftOut = ExportForms.Of(format, table)!.Write(holdings, digested);
        output.Flush();
        var (bytes, digest) = (digested.Written, digested.Digest());
        using var batch = file.Begin(key);
        var entry = batch.Export(format, bytes, digest, Asked());
        batch.Commit();
        return new WrittenExport(entry, bytes, digest, leftOut);
    }

    // A part of a case is told by its figures, which no exhibit has.
    private ImmutableArray<ExaminedExhibit> Exhibits(CaseFile file) =>
        Selection != new Selection()
            ? []
            :
            [
                .. file
                    .Exhibits.All()
                    .Select(kept => new ExaminedExhibit(
                        kept.Exhibit,
                        Path.GetFileName(kept.Path),
                        [.. file.Exhibits.Findings(kept)]
                    )),
            ];

    // Canonical JSON takes words, whole numbers and nulls; what was not asked for is left out.
    private JsonObject Asked()
    {
        var asked = new JsonObject();
        Add("table", format == "csv" ? table : null);
        Add("convention", Counting.Convention.Name);
        Add("as-of", AsOf is { } day ? LocalDatePattern.Iso.Format(day) : null);
        Add("measure", Selection.Measure);
        Add("place", Selection.Place);
        Add("population", Selection.Population);
        Add("source", Selection.Source);
        Add("report", Selection.Report);
        Add("from", Selection.From is { } from ? LocalDatePattern.Iso.Format(from) : null);
        Add("until", Selection.To is { } to ? LocalDatePattern.Iso.Format(to) : null);
        Add("contested", Selection.Contested ? "yes" : null);
        return asked;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                asked.Add(name, value);
            }
        }
    }
}
