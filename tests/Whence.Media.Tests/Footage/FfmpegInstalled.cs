using System.Diagnostics;

namespace Whence.Media.Tests.Footage;

/// <summary>ffmpeg, to make clips with. Where it is missing, tests that need it skip and say so.</summary>
internal static class FfmpegInstalled
{
    private static readonly bool IsThere = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "ffmpeg")) && File.Exists(Path.Combine(folder, "ffprobe")));

    /// <summary>Skips the test where it is missing.</summary>
    public static void OrSkip() => Assert.SkipUnless(IsThere, "ffmpeg is not installed.");

    /// <summary>Runs it; it must do as it is told.</summary>
    public static void Run(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("ffmpeg", ["-v", "error", "-nostdin", "-y", .. arguments])
        {
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, said);
    }
}
