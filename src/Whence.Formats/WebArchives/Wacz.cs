using System.IO.Compression;

namespace Whence.Formats.WebArchives;

/// <summary>A packed web archive (WACZ): the WARC files in it; its indexes and screenshots are left out.</summary>
internal static class Wacz
{
    private const string Folder = "archive/";

    /// <summary>Whether <paramref name="archive"/> is one.</summary>
    public static bool Is(ZipArchive archive) =>
        archive.GetEntry("datapackage.json") is not null && archive.Entries.Any(IsArchive);

    /// <summary>Reads it.</summary>
    public static IEnumerable<Intake> Read(Source source, ZipArchive archive) =>
        archive.Entries.Where(IsArchive).SelectMany(e => source.Within(e.FullName, e.Open));

    private static bool IsArchive(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith(Folder, StringComparison.Ordinal)
        && entry.FullName.Contains(".warc", StringComparison.OrdinalIgnoreCase);
}
