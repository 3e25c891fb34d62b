using System.Globalization;
using NodaTime;
using Whence.Casework;
using Whence.Formats.Exports;
using Whence.Formats.Exports.Pdf;
using Whence.Formats.Places;
using Whence.Sqlite;

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
        var export = new CaseExport(format, table)
        {
            Title = Title,
            AsOf = AsOf,
            Selection = Selection,
            Counting = Counting,
        };
        var dossier = export.Weigh(file);
        var (coordinates, fault) = Places(dossier);
        if (fault is not null)
        {
            return desk.Refuse(fault);
        }
        if (dossier.Statements.IsEmpty)
        {
            desk.Error.WriteLine("whence: nothing in the case is what was asked for: what is written is empty");
        }
        WrittenExport To(Stream output) => export.Write(file, key, dossier, coordinates, output);
        try
        {
            return Told(this.To is null ? To(desk.Output) : ToFile(this.To, To));
        }
        catch (PrinterException broken)
        {
            return desk.Refuse(broken.Message, ExitCodes.CheckFailed);
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

    // The file takes its place once the ledger has it: an export that was refused leaves an older file as it was.
    private static WrittenExport ToFile(string path, Func<Stream, WrittenExport> write)
    {
        var draft = path + ".part";
        try
        {
            WrittenExport written;
            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
            {
                written = write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: true);
            return written;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private int Told(WrittenExport written)
    {
        desk.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"whence: {Visible.Of(To ?? format)}: {written.Bytes} bytes, sha256 {written.Digest}, entry {written.Entry} of the ledger"
            )
        );
        foreach (var reason in written.LeftOut)
        {
            desk.Error.WriteLine("whence: left out: " + Visible.Of(reason));
        }
        return written.LeftOut.IsEmpty ? ExitCodes.Done : ExitCodes.SomeUnread;
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
}
