using Whence.Casework;
using Whence.Formats.Exports.Pdf;
using Whence.Sqlite;
using Whence.Web.Cases;

namespace Whence.Web.Exporting;

/// <summary>Writes the case, or a part of it, into a file that can be fetched while the desk runs.</summary>
/// <param name="asked">What is asked for.</param>
internal sealed class ExportJob(AskedExport asked) : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"whence-export-{Guid.NewGuid():N}");

    /// <summary>What was asked for.</summary>
    public AskedExport Asked => asked;

    /// <summary>What was written; null while it is being written, and where it could not be.</summary>
    public WrittenExport? Written { get; private set; }

    /// <summary>Why it could not be written; null where it could.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether it is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The file; null until it is written.</summary>
    public Stream? Open() => Written is null ? null : File.OpenRead(path);

    /// <summary>Writes it.</summary>
    public void Run(ServeOptions options)
    {
        try
        {
            Fault = WritableCase.Use(options, Write);
        }
        catch (PrinterException broken)
        {
            Fault = broken.Message;
        }
        finally
        {
            IsOver = true;
        }
    }

    public void Dispose() => File.Delete(path);

    private void Write(CaseFile file, SigningKey key)
    {
        var export = asked.Export();
        var dossier = export.Weigh(file);
        using var output = new FileStream(path, OwnFile.Options(FileMode.CreateNew, FileAccess.Write, FileShare.Read));
        Written = export.Write(file, key, dossier, ImmutableDictionary<string, Coordinates>.Empty, output);
    }
}
