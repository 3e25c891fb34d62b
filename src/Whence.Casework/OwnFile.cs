namespace Whence.Casework;

/// <summary>Files that hold what nobody else on the machine is to read: users, exports, clips that are looked into.</summary>
public static class OwnFile
{
    /// <summary>How one is opened. On systems that know such rights, a file that this makes can be read and written by its owner alone.</summary>
    /// <param name="mode">Whether it is made.</param>
    /// <param name="access">What for.</param>
    /// <param name="share">Who may have it open meanwhile.</param>
    public static FileStreamOptions Options(FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = access,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return options;
    }

    /// <summary>Makes a folder, where it is not there. On systems that know such rights, its owner alone can look into it.</summary>
    /// <param name="path">The folder.</param>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
