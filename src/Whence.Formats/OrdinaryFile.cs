using System.Runtime.InteropServices;
using System.Text;

namespace Whence.Formats;

/// <summary>
/// Tells files from pipes, sockets and devices before they are opened: to open a pipe that nobody writes to would wait for
/// ever. The framework does not tell them apart; Linux's statx does, and elsewhere everything passes for a file.
/// </summary>
public static class OrdinaryFile
{
    private const int WorkingFolder = -100;
    private const uint Type = 1;
    private const int RecordBytes = 256;
    private const int ModeAt = 28;
    private const int TypeBits = 0xF000;
    private const int Pipe = 0x1000;
    private const int CharacterDevice = 0x2000;
    private const int BlockDevice = 0x6000;
    private const int Socket = 0xC000;

    // What this process was handed already open, as a shell's <(…) is: it has a writer.
    private static readonly string[] Handed = ["/dev/stdin", "/dev/fd/", "/proc/self/fd/"];

    /// <summary>False where <paramref name="path"/>, links followed, is known to be no file.</summary>
    public static bool MayBe(string path)
    {
        if (!OperatingSystem.IsLinux() || Handed.Any(p => path.StartsWith(p, StringComparison.Ordinal)))
        {
            return true;
        }
        var record = new byte[RecordBytes];
        try
        {
            if (Statx(WorkingFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, Type, record) != 0)
            {
                return true;
            }
        }
        catch (EntryPointNotFoundException)
        {
            return true;
        }
        var mode = MemoryMarshal.Read<ushort>(record.AsSpan(ModeAt));
        return (mode & TypeBits) is not (Pipe or CharacterDevice or BlockDevice or Socket);
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, [Out] byte[] record);
}
