namespace Whence.Sqlite;

/// <summary>How SQLite is told where a case lies.</summary>
internal static class CaseLocation
{
    /// <summary>
    /// The path as it is; where the folder cannot be written and nothing waits in a journal beside the case, a URI that says
    /// that it does not change, since SQLite would else want to make its files of shared memory there.
    /// </summary>
    public static string Of(string path, CaseAccess access)
    {
        var full = Path.GetFullPath(path);
        return access == CaseAccess.Read && !File.Exists(full + "-wal") && !CanMakeBeside(full)
            ? new Uri(full).AbsoluteUri + "?immutable=1"
            : full;
    }

    private static bool CanMakeBeside(string path)
    {
        var probe = path + "-probe";
        try
        {
            using var made = new FileStream(
                probe,
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
