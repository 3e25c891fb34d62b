using SkiaSharp;

namespace Whence.Media.Tests.Specimens;

/// <summary>Fonts of the machine, by file.</summary>
internal static class Fonts
{
    private const string Root = "/usr/share/fonts";

    private static readonly Lazy<ILookup<string, string>> Files = new(() =>
        (Directory.Exists(Root) ? Directory.EnumerateFiles(Root, "*.*tf", SearchOption.AllDirectories) : []).ToLookup(
            file => Path.GetFileNameWithoutExtension(file),
            StringComparer.Ordinal
        )
    );

    /// <summary>The font's file; null where it is not installed.</summary>
    public static string? Find(string name) => Files.Value[name].FirstOrDefault();

    /// <summary>The font, or the test skips, saying which package it is of.</summary>
    public static string Need(string name, string package)
    {
        var file = Find(name);
        Assert.SkipWhen(file is null, $"the font {name} is missing: apt-get install {package}");
        return file!;
    }

    public static SKFont Of(string file, float size) => new(SKTypeface.FromFile(file), size);
}
