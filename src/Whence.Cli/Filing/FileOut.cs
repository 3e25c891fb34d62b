using System.Text;

namespace Whence.Cli.Filing;

/// <summary>Writes an answer to a file, or to standard output where none is named.</summary>
internal static class FileOut
{
    /// <summary>Writes <paramref name="text"/>; gives the exit code.</summary>
    public static int Write(Desk desk, string? path, string text) => Write(desk, path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes <paramref name="bytes"/>; gives the exit code.</summary>
    public static int Write(Desk desk, string? path, byte[] bytes) =>
        Guarded(
            desk,
            path ?? "-",
            () =>
            {
                if (path is null or "-")
                {
                    desk.Output.Write(bytes);
                    desk.Output.Flush();
                }
                else
                {
                    File.WriteAllBytes(path, bytes);
                }
                return ExitCodes.Done;
            }
        );

    /// <summary>Does <paramref name="work"/>; where the system refuses, says so of <paramref name="path"/>.</summary>
    public static int Guarded(Desk desk, string path, Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault)
            when (path != "-" && fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            desk.Say($"{path}: {fault.Message}");
            return ExitCodes.BadUsage;
        }
    }
}
