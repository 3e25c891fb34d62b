namespace Whence.Formats;

/// <summary>Finds the files that a path means, in ordinal order, and opens them.</summary>
internal static class FileFinder
{
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
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), null);
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
        var real = RealPath.Of(folder);
        if (real is null || above.Contains(real) || above.Count >= Limits.FolderDepth)
        {
            yield return (folder, new Unread(folder, null, UnreadReason.Loop));
            yield break;
        }
        int given = 0,
            passed = 0;
        foreach (var entry in entries)
        {
            if (LeadsOut(entry, above.Count == 0 ? real : above[0]))
            {
                given++;
                yield return (entry, new Unread(entry, null, UnreadReason.LeadsOut));
            }
            else if (Directory.Exists(entry))
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
            else if (Catalogue.Names(entry) || Shows(entry))
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
            yield return (folder, Remark.OnPassedOver(folder, passed));
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

    private static bool LeadsOut(string entry, string root) =>
        new FileInfo(entry).LinkTarget is not null && RealPath.Of(entry) is { } real && !RealPath.IsWithin(root, real);

    /// <summary>Whether a file whose name says nothing is of a known format by its first bytes.</summary>
    private static bool Shows(string path)
    {
        var (stream, _) = Open(path);
        if (stream is null)
        {
            return false;
        }
        using (stream)
        {
            try
            {
                var head = new byte[Limits.HeadBytes];
                return Catalogue.Shows(
                    head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))
                );
            }
            catch (IOException)
            {
                return false;
            }
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
}
