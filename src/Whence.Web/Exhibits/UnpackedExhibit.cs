using Whence.Casework;
using Whence.Sqlite;

namespace Whence.Web.Exhibits;

/// <summary>The bytes of an exhibit in a file of their own, that only this user may read: clips are larger than memory.</summary>
internal static class UnpackedExhibit
{
    /// <summary>The file, open at its beginning; it is gone once it is closed. Null where the bytes are not those that were put in.</summary>
    public static FileStream? Open(CaseFile file, long number)
    {
        var options = OwnFile.Options(FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite);
        options.Options = FileOptions.DeleteOnClose;
        var unpacked = new FileStream(
            Path.Combine(Path.GetTempPath(), "whence-" + Guid.NewGuid().ToString("n")),
            options
        );
        if (!file.Exhibits.Copy(number, unpacked))
        {
            unpacked.Dispose();
            return null;
        }
        unpacked.Flush();
        unpacked.Position = 0;
        return unpacked;
    }
}
