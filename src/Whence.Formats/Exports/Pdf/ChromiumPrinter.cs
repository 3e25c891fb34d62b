using System.Diagnostics;
using System.Globalization;

namespace Whence.Formats.Exports.Pdf;

/// <summary>
/// Prints pages with the Chromium that is installed, in a process of its own with a profile of its own: no name is looked up,
/// and the time is bounded. The page forbids scripts itself.
/// </summary>
/// <param name="path">Where Chromium lies.</param>
/// <param name="longest">How long printing may take; five minutes where nobody says otherwise.</param>
public sealed class ChromiumPrinter(string path, TimeSpan? longest = null)
{
    /// <summary>What to say where there is none.</summary>
    public const string Missing =
        "a PDF is printed by Chromium, and none is installed; install it with: apt-get install chromium";

    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ];

    private readonly TimeSpan longest = longest ?? TimeSpan.FromMinutes(5);

    /// <summary>The Chromium that is on the path for programs; null where none is.</summary>
    public static ChromiumPrinter? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return
            Names
                .SelectMany(_ => folders.Where(Path.IsPathRooted), (name, folder) => Path.Combine(folder, name))
                .FirstOrDefault(File.Exists)
                is { } found
            ? new ChromiumPrinter(found)
            : null;
    }

    /// <summary>The PDF of <paramref name="page"/>, which is HTML.</summary>
    /// <exception cref="PrinterException">Chromium did not print it, or not in time.</exception>
    public byte[] Print(Stream page)
    {
        var folder = Directory.CreateTempSubdirectory("whence-print-");
        try
        {
            var html = Path.Combine(folder.FullName, "dossier.html");
            var pdf = Path.Combine(folder.FullName, "dossier.pdf");
            using (var file = File.Create(html))
            {
                page.CopyTo(file);
            }
            var said = Run(folder.FullName, html, pdf);
            return File.Exists(pdf)
                ? File.ReadAllBytes(pdf)
                : throw new PrinterException($"Chromium printed nothing{said}");
        }
        finally
        {
            Forget(folder);
        }
    }

    private string Run(string folder, string html, string pdf)
    {
        var start = new ProcessStartInfo(path)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder,
        };
        string[] arguments =
        [
            "--headless",
            // As root, Chromium refuses to start with its sandbox; the page has no script, and nothing to fetch.
            .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-extensions",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--no-default-browser-check",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--user-data-dir=" + Path.Combine(folder, "profile"),
            "--no-pdf-header-footer",
            string.Create(CultureInfo.InvariantCulture, $"--timeout={(long)longest.TotalMilliseconds}"),
            "--print-to-pdf=" + pdf,
            new Uri(html).AbsoluteUri,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new PrinterException($"{path} could not be started: {fault.Message}");
        }
        using (process)
        {
            process!.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            _ = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(longest))
            {
                process.Kill(entireProcessTree: true);
                throw new PrinterException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Chromium took longer than {longest.TotalSeconds:0} seconds"
                    )
                );
            }
            var last = error.Wait(TimeSpan.FromSeconds(5)) ? error.Result.TrimEnd().Split('\n')[^1] : "";
            return last.Length > 0 ? ": " + last : "";
        }
    }

    // Processes of Chromium's may write to the profile for a moment after it is done.
    private static void Forget(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(200));
            try
            {
                folder.Delete(recursive: true);
            }
            catch (IOException)
            {
                // The system clears its folder for passing things; printing has succeeded all the same.
            }
        }
    }
}
