namespace Whence.Formats;

/// <summary>Where a path leads once every link in it is followed.</summary>
internal static class RealPath
{
    // As many as Linux itself follows.
    private const int MostLinks = 40;

    /// <summary>The path without links; null where they lead round in a circle.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        return Follow(Path.GetFullPath(path), ref links);
    }

    /// <summary>Whether <paramref name="path"/> is <paramref name="folder"/> or lies in it; both without links.</summary>
    public static bool IsWithin(string folder, string path) =>
        path == folder
        || path.StartsWith(folder, StringComparison.Ordinal)
            && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    private static string? Follow(string full, ref int links)
    {
        var root = Path.GetPathRoot(full)!;
        var real = root;
        foreach (
            var part in full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is { } target)
            {
                links++;
                if (links > MostLinks || Follow(Path.GetFullPath(target, real), ref links) is not { } followed)
                {
                    return null;
                }
                next = followed;
            }
            real = next;
        }
        return real;
    }
}
