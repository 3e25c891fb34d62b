using Whence.Testing;

namespace Whence.House.Tests;

/// <summary>The project's own files.</summary>
internal static class Source
{
    public static string Path(string relative) => System.IO.Path.Combine(Shared.Root, relative);

    /// <summary>Every file that ends in <paramref name="ending"/> below <paramref name="folder"/>, build outputs left out.</summary>
    public static IEnumerable<string> Files(string folder, string ending = ".cs") =>
        Directory
            .EnumerateFiles(Path(folder), "*" + ending, SearchOption.AllDirectories)
            .Where(file => !file.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    /// <summary>The first folder of <paramref name="file"/> below <paramref name="root"/>; empty where it lies in the root itself.</summary>
    public static string FolderBelow(string root, string file)
    {
        var parts = System.IO.Path.GetRelativePath(Path(root), file).Split(System.IO.Path.DirectorySeparatorChar);
        return parts.Length > 1 ? parts[0] : "";
    }
}
