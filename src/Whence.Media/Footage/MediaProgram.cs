using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Whence.Media.Footage;

/// <summary>
/// ffmpeg or ffprobe, as installed on the machine. Each run is bounded in time and memory, and no shell comes between: a hostile
/// file must not cost more than its own examination.
/// </summary>
internal sealed class MediaProgram
{
    private const int LongestSaid = 400;

    private readonly string path;

    private MediaProgram(string path) => this.path = path;

    /// <summary>The program of this name; null where it is not installed.</summary>
    public static MediaProgram? Installed(string name) =>
        InstalledTool.Find(name) is { } path ? new MediaProgram(path) : null;

    /// <summary>"ffmpeg 5.1.9"; null where it does not say.</summary>
    public string? Version(TimeSpan time)
    {
        string? line = null;
        Run(["-version"], time, output => line = Line(output));
        var words = line?.Split(' ') ?? [];
        return words.Length > 2 ? $"{words[0]} {words[2]}" : null;
    }

    /// <summary>Runs it, while <paramref name="read"/> reads what it writes; what was read before its time was up stays read.</summary>
    /// <param name="arguments">Each as it is.</param>
    /// <param name="time">How long.</param>
    /// <param name="read">Reads its output, as much as is wanted.</param>
    public ProgramEnding Run(IEnumerable<string> arguments, TimeSpan time, Action<Stream> read)
    {
        if (time <= TimeSpan.Zero)
        {
            return new ProgramEnding(false, -1, "");
        }
        using var process = new Process { StartInfo = Launch.Of(path, arguments, FootageLimits.ProgramBytes) };
        try
        {
            process.Start();
        }
        catch (Win32Exception fault)
        {
            return new ProgramEnding(true, -1, fault.Message);
        }
        process.StandardInput.Close();
        var said = Task.Run(() => Beginning(process.StandardError.BaseStream));
        var inTime = true;
        using (
            new Timer(
                _ =>
                {
                    inTime = false;
                    Launch.End(process);
                },
                null,
                time,
                Timeout.InfiniteTimeSpan
            )
        )
        {
            read(process.StandardOutput.BaseStream);
            // What it would still write goes nowhere, and ends it.
            process.StandardOutput.Close();
            process.WaitForExit();
        }
        return new ProgramEnding(inTime, process.ExitCode, said.GetAwaiter().GetResult());
    }

    // All of it is read, so that the program never waits; the beginning is kept.
    private static string Beginning(Stream stream)
    {
        var kept = new StringBuilder();
        var buffer = new byte[4096];
        while (stream.Read(buffer) is var read and > 0)
        {
            if (kept.Length < LongestSaid)
            {
                kept.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        var lines = kept.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var first = lines.FirstOrDefault() ?? "";
        return first.Length > LongestSaid ? first[..LongestSaid] : first;
    }

    private static string? Line(Stream output)
    {
        using var reader = new StreamReader(output);
        var line = reader.ReadLine();
        reader.ReadToEnd();
        return line;
    }
}
