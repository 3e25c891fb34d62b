using System.Runtime.CompilerServices;

namespace Whence.Testing;

/// <summary>The data that lies beside a developer's checkout. Where it is absent, tests that need it skip and say so.</summary>
public static class Shared
{
    /// <summary>The checkout's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of <paramref name="name"/> in the folder shared beside the checkout; null where it is not there.</summary>
    public static string? Find(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", name));
        return Path.Exists(path) ? path : null;
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Whence.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException($"No Whence.slnx above {here}.");
    }
}
