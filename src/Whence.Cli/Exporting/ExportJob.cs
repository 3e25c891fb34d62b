using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Whence.Formats.Exports;
using Whence.Formats.Exports.Pdf;
using Whence.Formats.Places;
using Whence.Sqlite;
using Whence.Sqlite.Weighing;

namespace Whence.Cli.Exporting;

/// <summary>One export: what is asked for, written, and kept by an entry of the ledger.</summary>
/// <param name="desk">Where it goes where no file is named, and what is said of it.</param>
/// <param name="format">The form's name.</param>
/// <param name="table">The table's, where the form holds only one.</param>
internal sealed class ExportJob(Desk desk, string format, string table)
{
    /// <summary>The file; null for standard output.</summary>
    public string? To { get; init; }

    /// <summary>What the dossier is called; null for what the case's file is.</summary>
    public string? Title { get; init; }

    /// <summary>Weighs only what had been published by this day; null for all.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>A GeoNames dump; null where coordinates are not asked for.</summary>
    public string? Gazetteer { get; init; }

    /// <summary>Which part.</summary>
    public Selection Selection { get; init; } = new();

    /// <summary>How it is weighed.</summary>
    public InquiryOptions Counting { get; init; } = new();

    /// <summary>What is wrong with what is asked for, before any case is opened; null where nothing is.</summary>
    public string? Fault() =>
        ExportForms.Of(format, table) is not { } form ? ChromiumPrinter.Missing
        : To is null && !form.IsText && desk.IsTerminal ? $"{format} is no text for a terminal; name a file with --to"
        : To is not null && Target(To) is { } fault ? $"{To}: {fault}"
        : Gazetteer is null || File.Exists(Gazetteer) ? null
        : Directory.Exists(Gazetteer) ? $"{Gazetteer}: it is a folder; name the dump in it"
        : $"{Gazetteer}: there is no such file";

    /// <summary>Writes it from <paramref name="file"/>; gives the exit code.</summary>
    public int Write(CaseFile file, SigningKey key)
    {
        var dossier = Selection.Of(new CaseWeighing(file, new Inquiry(Counting)).AsOf(AsOf));
        var (coordinates, fault) = Places(dossier);
        if (fault is not null)
        {
            desk.Say(fault);
            return ExitCodes.BadUsage;
        }
        if (dossier.Statements.IsEmpty)
        {
            desk.Error.WriteLine("whence: nothing in the case is what was asked for: what is written is empty");
        }
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
        };
        try
        {
            return To is null ? ToOutput(file, key, holdings) : ToFile(file, key, holdings, To);
        }
        catch (PrinterException broken)
        {
            desk.Say(broken.Message);
            return ExitCodes.CheckFailed;
        }
    }

    private static string? Target(string path) =>
        Directory.Exists(path) ? "it is a folder; name a file in it"
        : !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))
            ? "the folder that it would stand in is not there"
        : IsDatabase(path) ? "it is a database, such as a case; nothing is written over one"
        : null;

    private static bool IsDatabase(string path)
    {
        var opening = "SQLite format 3\0"u8;
        if (!File.Exists(path))
        {
            return false;
        }
        Span<byte> start = stackalloc byte[opening.Length];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start.SequenceEqual(opening);
    }

    private int ToOutput(CaseFile file, SigningKey key, Holdings holdings)
    {
        using var digested = new DigestedStream(desk.Output);
        var leftOut = ExportForms.Of(format, table)!.Write(holdings, digested);
        desk.Output.Flush();
        return Keep(file, key, digested, leftOut);
    }

    // The file takes its place once the ledger has it: an export that was refused leaves an older file as it was.
    private int ToFile(CaseFile file, SigningKey key, Holdings holdings, string path)
    {
        var draft = path + ".part";
        try
        {
            int code;
            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
            using (var digested = new DigestedStream(stream))
            {
                var leftOut = ExportForms.Of(format, table)!.Write(holdings, digested);
                stream.Flush(flushToDisk: true);
                code = Keep(file, key, digested, leftOut);
            }
            File.Move(draft, path, overwrite: true);
            return code;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private int Keep(CaseFile file, SigningKey key, DigestedStream written, ImmutableArray<string> leftOut)
    {
        using (var batch = file.Begin(key))
        {
            var entry = batch.Export(format, written.Written, written.Digest(), Asked());
            batch.Commit();
            desk.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"whence: {Visible.Of(To ?? format)}: {written.Written} bytes, sha256 {written.Digest()}, entry {entry} of the ledger"
                )
            );
        }
        foreach (var reason in leftOut)
        {
            desk.Error.WriteLine("whence: left out: " + Visible.Of(reason));
        }
        return leftOut.IsEmpty ? ExitCodes.Done : ExitCodes.SomeUnread;
    }

    private (IReadOnlyDictionary<string, Coordinates> Found, string? Fault) Places(Dossier dossier)
    {
        if (Gazetteer is null)
        {
            return (ImmutableDictionary<string, Coordinates>.Empty, null);
        }
        var ids = dossier.Statements.SelectMany(s => s.Figures).Select(f => f.Place?.Id).OfType<string>();
        try
        {
            using var dump = File.OpenRead(Gazetteer);
            var (found, fault) = GeoNamesCoordinates.Read(Gazetteer, dump, ids);
            return (found, fault?.ToString());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (ImmutableDictionary<string, Coordinates>.Empty, $"{Gazetteer}: {fault.Message}");
        }
    }

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
