using Whence.Formats.Tables;

namespace Whence.Formats;

/// <summary>
/// Takes reports in from files, folders and a stream, in the order given, one at a time. What cannot be read is handed on
/// as a value among the reports; nothing is thrown for what an input may be.
/// </summary>
/// <param name="published">The publication day of what has none of its own; null leaves it to a YYYY-MM-DD in the file's name.</param>
/// <param name="standardInput">What "-" reads.</param>
/// <param name="columns">Which columns of a table hold what; null takes each field from the column of its name.</param>
/// <param name="originals">Whether each report is handed on with the bytes that it was read from, which otherwise are let go.</param>
public sealed class ReportReader(
    LocalDate? published = null,
    Stream? standardInput = null,
    ColumnMap? columns = null,
    bool originals = false
)
{
    private readonly Catalogue catalogue = new(new Admission(published, originals), columns ?? ColumnMap.Plain);

    /// <summary>Reads <paramref name="paths"/>: files, folders, or "-" for standard input.</summary>
    public IEnumerable<Intake> Read(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var intakes =
                path == "-"
                    ? Faults.AsValues("-", ReadOpen("-", standardInput ?? Stream.Null))
                    : FileFinder.Find(path).SelectMany(f => f.Intake is { } already ? [already] : ReadFile(f.Path));
            foreach (var intake in intakes)
            {
                yield return intake;
            }
        }
    }

    /// <summary>Reads what came under <paramref name="name"/>, as an address on the web, and closes it.</summary>
    public IEnumerable<Intake> Read(string name, Stream stream) => Faults.AsValues(name, ReadOpen(name, stream));

    private IEnumerable<Intake> ReadFile(string path)
    {
        var (stream, unread) = FileFinder.Open(path);
        if (stream is null)
        {
            return [unread!];
        }
        return Faults.AsValues(path, ReadOpen(path, stream));
    }

    private IEnumerable<Intake> ReadOpen(string path, Stream stream)
    {
        using (stream)
        {
            foreach (var intake in catalogue.Read(Source.Of(path, stream, catalogue)))
            {
                yield return intake;
            }
        }
    }
}
