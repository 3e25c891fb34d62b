using NodaTime;
using NodaTime.Text;
using Whence.Testing;

namespace Whence.Formats.Tests;

/// <summary>The texts that foreign tools made the fixtures of (Fixtures/make.py), and the fixtures.</summary>
internal sealed record Fixture(
    string Title,
    string Publisher,
    OffsetDateTime Published,
    string Language,
    string[] Paragraphs
)
{
    private static string Folder => System.IO.Path.Combine(Shared.Root, "tests", "Whence.Formats.Tests", "Fixtures");

    /// <summary>The text that a fixture was made of.</summary>
    public static Fixture Text(string name)
    {
        var parts = File.ReadAllText(System.IO.Path.Combine(Folder, "texts", name + ".txt")).Split("\n\n");
        var head = parts[0].Split('\n');
        return new Fixture(
            head[0],
            head[1],
            OffsetDateTimePattern.ExtendedIso.Parse(head[2]).Value,
            head[3],
            [.. parts[1..].Select(p => p.Trim()).Where(p => p.Length > 0)]
        );
    }

    /// <summary>Where a fixture lies.</summary>
    public static string Path(string name) => System.IO.Path.Combine(Folder, name);

    /// <summary>All that comes of reading a fixture.</summary>
    public static List<Intake> Read(string name) => [.. new ReportReader().Read([Path(name)])];

    /// <summary>Fails unless every paragraph stands in <paramref name="report"/>, in order, each on lines of its own.</summary>
    public void ShouldStandIn(Report report)
    {
        var text = "\n\n" + report.Text.Trim() + "\n\n";
        var at = 0;
        foreach (var paragraph in Paragraphs)
        {
            var found = text.IndexOf("\n\n" + paragraph + "\n\n", at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"“{paragraph}” is not in “{text}” after {at}");
            at = found + paragraph.Length;
        }
    }
}
