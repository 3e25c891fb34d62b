using System.Diagnostics;
using System.Globalization;

namespace Whence.Media;

/// <summary>How another program is started and ended: no shell comes between, and its memory is bounded.</summary>
internal static class Launch
{
    // Of util-linux: it bounds the memory of what it starts. Where it is missing, a program's own bounds are all there is.
    private static readonly string? Bounding = InstalledTool.Find("prlimit");

    /// <summary>What starts <paramref name="tool"/>, with its three streams to be read and written here.</summary>
    /// <param name="tool">The path of the program.</param>
    /// <param name="arguments">Each as it is.</param>
    /// <param name="memoryBytes">The address space that it may take, in bytes.</param>
    public static ProcessStartInfo Of(string tool, IEnumerable<string> arguments, long memoryBytes)
    {
        var start = new ProcessStartInfo(Bounding ?? tool)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (Bounding is not null)
        {
            start.ArgumentList.Add("--as=" + memoryBytes.ToString(CultureInfo.InvariantCulture));
            start.ArgumentList.Add("--");
            start.ArgumentList.Add(tool);
        }
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["LC_ALL"] = "C";
        // One thread: pages are read beside each other, and Tesseract's own threads make it slower.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        // ffmpeg reads its log level and report file from here.
        start.Environment.Remove("FFREPORT");
        return start;
    }

    /// <summary>Ends <paramref name="process"/> and what it started.</summary>
    public static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself meanwhile.
        }
    }
}
