using System.Diagnostics;
using System.Globalization;
using System.Text;
using Whence.Examining.Zones;

namespace Whence.Media.Ocr;

/// <summary>Tesseract, found on the machine at run time and run as a process: bounded in time, memory and output.</summary>
public sealed class Tesseract
{
    private const string Command = "tesseract";

    private static readonly Lazy<Tesseract?> OnMachine = new(Find);

    private readonly string path;
    private readonly string version;

    // As Tesseract names them, by what they are asked for as: script models may stand in a folder of their own.
    private readonly Dictionary<string, string> languages;

    // How long it has been reading one page, and how long it may; null where nothing bounds it but the bounds of one run.
    private readonly (Stopwatch Clock, TimeSpan Most)? page;

    private Tesseract(
        string path,
        string version,
        Dictionary<string, string> languages,
        (Stopwatch Clock, TimeSpan Most)? page = null
    ) => (this.path, this.version, this.languages, this.page) = (path, version, languages, page);

    /// <summary>It, for one page: all that it reads from now on takes no longer than <paramref name="most"/> together.</summary>
    public Tesseract ForAPage(TimeSpan most) => new(path, version, languages, (Stopwatch.StartNew(), most));

    /// <summary>The one that is installed; null where none is.</summary>
    public static Tesseract? Installed => OnMachine.Value;

    /// <summary>What is said where it is not installed.</summary>
    public const string Missing = "tesseract is missing: apt-get install tesseract-ocr";

    /// <summary>Its name and version, with the languages it reads by.</summary>
    public string Described(IEnumerable<string> read) => $"tesseract {version} ({string.Join("+", read)})";

    /// <summary>Which of <paramref name="wanted"/> are missing, with the command that installs them; null where none is.</summary>
    public string? Lacks(IEnumerable<string> wanted)
    {
        var missing = wanted.Where(language => !languages.ContainsKey(language)).ToList();
        return missing.Count == 0
            ? null
            : $"tesseract has no {string.Join(", ", missing)}: apt-get install "
                + string.Join(' ', missing.Select(Package));
    }

    /// <summary>The words of a picture, or why it could not be read.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="wanted">The languages or scripts to read by.</param>
    /// <param name="mode">How the page is taken apart.</param>
    /// <param name="letters">The letters that it may hold; all where null.</param>
    public (ImmutableArray<ReadWord> Words, string? Reason) Read(
        LuminancePlane picture,
        IReadOnlyCollection<string> wanted,
        PageMode mode,
        string? letters = null
    )
    {
        if (Lacks(wanted) is { } lacks)
        {
            return ([], lacks);
        }
        List<string> arguments = ["stdin", "stdout", "--psm", ((int)mode).ToString(CultureInfo.InvariantCulture)];
        arguments.AddRange(["-l", string.Join('+', wanted.Select(language => languages[language]))]);
        if (letters is not null)
        {
            arguments.AddRange(["-c", "tessedit_char_whitelist=" + letters]);
        }
        arguments.Add("tsv");
        var outcome = Run(arguments, picture);
        return outcome.Reason is { } reason ? ([], reason) : (WordTable.Read(outcome.Output), null);
    }

    /// <summary>By how many quarters, clockwise, a picture is to be turned to stand upright; null where it cannot tell.</summary>
    public int? Turn(LuminancePlane picture)
    {
        if (Lacks(["osd"]) is not null)
        {
            return null;
        }
        string[] arguments = ["stdin", "stdout", "--psm", "0", "-l", "osd"];
        var outcome = Run(arguments, picture);
        const string Rotate = "Rotate: ";
        var line = Encoding
            .UTF8.GetString(outcome.Output)
            .Split('\n')
            .FirstOrDefault(l => l.StartsWith(Rotate, StringComparison.Ordinal));
        return
            line is not null
            && int.TryParse(line[Rotate.Length..].Trim(), CultureInfo.InvariantCulture, out var degrees)
            ? degrees / 90
            : null;
    }

    private ProcessOutcome Run(IEnumerable<string> arguments, LuminancePlane picture)
    {
        var left = page is { } bound ? bound.Most - bound.Clock.Elapsed : MediaLimits.Tool.Time;
        if (left <= TimeSpan.Zero)
        {
            return ProcessOutcome.Failed($"the {page!.Value.Most.TotalSeconds:0} s that a page may take are used up");
        }
        var run = page is { Most: var most } && most > MediaLimits.PageTime ? most : MediaLimits.Tool.Time;
        var bounds = MediaLimits.Tool with { Time = left < run ? left : run };
        return BoundedProcess.Run(path, arguments, PortableGrey.Of(picture), bounds);
    }

    private static Tesseract? Find()
    {
        if (
            InstalledTool.Find(Command) is not { } path
            || Ask(path, "--version") is not [var first, ..]
            || Ask(path, "--list-langs") is not { } listed
        )
        {
            return null;
        }
        var languages = listed
            .Where(line => !line.Contains(' ', StringComparison.Ordinal))
            .DistinctBy(Path.GetFileName)
            .ToDictionary(line => Path.GetFileName(line), line => line, StringComparer.Ordinal);
        return new Tesseract(path, first.Split(' ')[^1], languages);
    }

    private static string[]? Ask(string path, string question)
    {
        var outcome = BoundedProcess.Run(path, [question], default, MediaLimits.Tool);
        return outcome.Reason is null
            ? Encoding
                .UTF8.GetString(outcome.Output)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : null;
    }

    // Debian's packages; those of scripts go by ISO 15924's codes.
    private static string Package(string language) =>
        language switch
        {
            "Hangul" => "tesseract-ocr-script-hang",
            "Cyrillic" => "tesseract-ocr-script-cyrl",
            "Latin" => "tesseract-ocr-script-latn",
            _ => "tesseract-ocr-" + language.Replace('_', '-'),
        };
}
