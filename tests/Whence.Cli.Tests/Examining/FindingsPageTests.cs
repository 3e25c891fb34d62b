using System.Text;
using Whence.Cli.Examining;
using Whence.Testing;

namespace Whence.Cli.Tests.Examining;

public sealed class FindingsPageTests
{
    private const string Id = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static readonly Examined Front = new(
        new Exhibit(Id, ExhibitKind.Paper),
        "scans/front.jpg",
        [
            new Finding(Id + "#photo-absent", Id, "photo-absent", 1, FindingState.Observed)
            {
                Reason = "no photograph in its zone (1.2 against 8)",
                Zone = new Zone(1, 40, 130, 220, 290),
                Measured = 1.2,
                Threshold = 8,
                ErrorRate = new ErrorRate(0, 320, "drawn specimens"),
                Alternatives = ["papers of this kind bear none", "it stands on another page"],
                Tools = ["SkiaSharp 4.154.0", "tesseract 5.3.0 (eng)"],
            },
            new Finding(Id + "#stamp-absent", Id, "stamp-absent", 1, FindingState.NotObserved)
            {
                Reason = "a stamp in its zone (0.93 against 0.575)",
                Alternatives = [],
            },
            new Finding(Id + "#exif-date", Id, "exif-date", 1, FindingState.NotDetermined)
            {
                Reason = "the picture's metadata give no instant of its taking",
            },
            new Finding(Id + "#mrz-check", Id, "mrz-check", 1, FindingState.NotDetermined)
            {
                Reason = "tesseract is missing: apt-get install tesseract-ocr",
            },
            new Finding(Id + "#signature-script", Id, "signature-script", 1, FindingState.NotDetermined)
            {
                Reason = "tesseract is missing: apt-get install tesseract-ocr",
            },
        ]
    );

    private static string Page(int width, bool all = false, bool json = false)
    {
        using var output = new MemoryStream();
        var desk = new Desk(Stream.Null, output, TextWriter.Null, width, false);
        new FindingsPage(desk, json, all).Write([Front]);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    // WHENCE_ACCEPT=1 writes what is shown now; the change is then reviewed as text.
    [Theory]
    [InlineData(80)]
    [InlineData(140)]
    public void The_findings_read_as_expected(int width)
    {
        var file = Path.Combine(Shared.Root, "tests", "Whence.Cli.Tests", "Expectations", $"findings-{width}.txt");
        var page = Page(width);
        if (Environment.GetEnvironmentVariable("WHENCE_ACCEPT") == "1")
        {
            File.WriteAllText(file, page);
        }
        page.ShouldBe(File.ReadAllText(file));
        page.Split('\n').Max(line => line.Length).ShouldBeLessThanOrEqualTo(width);
    }

    [Fact]
    public void For_other_programs_there_is_a_line_an_exhibit_and_a_line_a_finding() =>
        Page(80, json: true)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)])
            .ShouldBe([
                """{"type":"exhibit" """.Trim(),
                """{"type":"finding" """.Trim(),
                """{"type":"finding" """.Trim(),
                """{"type":"finding" """.Trim(),
                """{"type":"finding" """.Trim(),
                """{"type":"finding" """.Trim(),
            ]);
}
