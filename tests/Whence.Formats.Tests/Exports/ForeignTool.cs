using System.Diagnostics;

namespace Whence.Formats.Tests.Exports;

/// <summary>Programs of others that read what was written; a test that needs one skips, saying so, where it is missing.</summary>
internal static class ForeignTool
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Where the first of <paramref name="names"/> that is installed lies; null where none is.</summary>
    public static string? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            {
                var path = Path.Combine(folder, name);
                if (folder.Length > 0 && File.Exists(path))
                {
                    return path;
                }
            }
        }
        return null;
    }

    /// <summary>Runs a program that must be there and must succeed; gives what it printed.</summary>
    public static string Run(string name, params string[] arguments)
    {
        var path = Find(name);
        Assert.SkipWhen(path is null, $"{name} is not installed");
        var (code, output, error) = Start(path!, arguments);
        code.ShouldBe(0, error + output);
        return output;
    }

    /// <summary>Runs a script of Python that needs modules; skips where one is missing.</summary>
    public static string Python(string script, string modules, params string[] arguments)
    {
        var path = Find("python3");
        Assert.SkipWhen(path is null, "python3 is not installed");
        // The system's own Python has the packages of the system; another may come first.
        var python = new[] { "/usr/bin/python3", path! }
            .Where(File.Exists)
            .FirstOrDefault(candidate => Start(candidate, ["-c", "import " + modules]).Code == 0);
        Assert.SkipWhen(python is null, $"python3 lacks one of the modules {modules}");
        var (code, output, error) = Start(python!, ["-c", script, .. arguments]);
        code.ShouldBe(0, error + output);
        return output;
    }

    private static (int Code, string Output, string Error) Start(string path, string[] arguments)
    {
        var start = new ProcessStartInfo(path)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
        }
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }
}
