using System.Globalization;

namespace Whence.Formats;

/// <summary>Finds the files that a path means, in ordinal order, and opens them.</summary>
internal static class FileFinder
{
    private static readonly string[] Texts = [".txt", ".text", ".md"];
    private static readonly string[] Json = [".jsonl", ".ndjson", ".json"];

    /// <summary>Whether the name is that of JSON or of a text; null where it says nothing.</summary>
    public static bool? IsJson(string path) =>
        Has(Json, path) ? true
        : Has(Texts, path) ? false
        : null;

    /// <summary>The files at or below <paramref name="path"/>, among what is to be said of them.</summary>
    public static IEnumerable<(string Path, Intake? Intake)> Find(string path)
    {
        if (!Directory.Exists(path))
        {
            return [(path, null)];
        }
        return Below(path, []);
    }

    /// <summary>Opens a file; or says why it cannot be.</summary>
    public static (FileStream? Stream, Unread? Unread) Open(string path)
    {
        if (!OrdinaryFile.MayBe(path))
        {
            return (null, new Unread(path, null, UnreadReason.NotAFile));
        }
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (Has(Json, path) || !stream.CanSeek || stream.Length <= Limits.ReportBytes)
            {
                return (stream, null);
            }
            stream.Dispose();
            return (null, new Unread(path, null, UnreadReason.TooLarge));
        }
        catch (Exception fault) when (Reason(fault, path) is { } reason)
        {
            var detail = reason == UnreadReason.SystemFault ? fault.Message : null;
            return (null, new Unread(path, null, reason, detail));
        }
    }

    private static IEnumerable<(string Path, Intake? Intake)> Below(string folder, ImmutableList<string> above)
    {
        var (entries, fault) = List(folder);
        if (fault is not null)
        {
            yield return (folder, fault);
            yield break;
        }
        var real = RealPath(folder);
        if (real is null || above.Contains(real) || above.Count >= Limits.FolderDepth)
        {
            yield return (folder, new Unread(folder, null, UnreadReason.Loop));
            yield break;
        }
        int given = 0,
            passed = 0;
        foreach (var entry in entries)
        {
            if (Directory.Exists(entry))
            {
                foreach (var found in Below(entry, above.Add(real)))
                {
                    given += found.Intake is null ? 1 : 0;
                    // Only the folder that the user named is told of as holding nothing.
                    if (found.Intake is not Unread { Reason: UnreadReason.NothingReadable })
                    {
                        yield return found;
                    }
                }
            }
            else if (Has(Texts, entry) || Has(Json, entry))
            {
                given++;
                yield return (entry, null);
            }
            else
            {
                passed++;
            }
        }
        if (passed > 0)
        {
            var files = passed.ToString(CultureInfo.InvariantCulture) + (passed == 1 ? " file" : " files");
            yield return (folder, new Remark(folder, null, RemarkKind.PassedOver, files));
        }
        if (given == 0)
        {
            yield return (folder, new Unread(folder, null, UnreadReason.NothingReadable));
        }
    }

    private static (string[] Entries, Unread? Fault) List(string folder)
    {
        try
        {
            var entries = Directory.GetFileSystemEntries(folder);
            Array.Sort(entries, StringComparer.Ordinal);
            return (entries, null);
        }
        catch (Exception fault) when (Reason(fault, folder) is { } reason)
        {
            return ([], new Unread(folder, null, reason));
        }
    }

    private static string? RealPath(string folder)
    {
        try
        {
            var full = new DirectoryInfo(Path.GetFullPath(folder));
            return (full.ResolveLinkTarget(returnFinalTarget: true) ?? full).FullName;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static UnreadReason? Reason(Exception fault, string path) =>
        fault switch
        {
            FileNotFoundException or DirectoryNotFoundException when IsLoop(path) => UnreadReason.Loop,
            FileNotFoundException or DirectoryNotFoundException => UnreadReason.Missing,
            UnauthorizedAccessException => UnreadReason.NoPermission,
            IOException when IsLoop(path) => UnreadReason.Loop,
            IOException or ArgumentException => UnreadReason.SystemFault,
            _ => null,
        };

    private static bool IsLoop(string path)
    {
        try
        {
            _ = File.ResolveLinkTarget(path, returnFinalTarget: true);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException fault)
        {
            return fault is not DirectoryNotFoundException;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool Has(string[] extensions, string path) =>
        extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
