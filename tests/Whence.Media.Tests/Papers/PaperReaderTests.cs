using Whence.Examining;
using Whence.Media.Ocr;
using Whence.Media.Papers;
using Whence.Media.Tests.Specimens;

namespace Whence.Media.Tests.Papers;

public sealed class PaperReaderTests
{
    // The wall clock of a busy machine is no measure of what is read.
    private static readonly TimeSpan Unhurried = TimeSpan.FromMinutes(5);

    private static Tesseract Installed
    {
        get
        {
            Assert.SkipWhen(Tesseract.Installed is null, Tesseract.Missing);
            return Tesseract.Installed!;
        }
    }

    private static byte[] Pictured(Specimen specimen, int wear = 1)
    {
        using var drawn = SpecimenPainter.Paint(specimen);
        return Wears.Usable[wear].Of(drawn, specimen.Seed);
    }

    [Fact]
    public void Fields_are_read_and_the_empty_one_is_told()
    {
        var bytes = Pictured(new Specimen { Surname = "", Born = "30.02.1990" });
        var (read, _) = new PaperReader(SpecimenPainter.Layout, Installed, Unhurried).Read("a.jpg", bytes);
        var findings = new Examiner().Examine([read!.Paper]);
        findings
            .Where(f => f.Rule == "field-empty")
            .Select(f => f.State)
            .ShouldBe([FindingState.Observed, FindingState.NotObserved, FindingState.NotObserved]);
        var impossible = findings.First(f => f.Rule == "date-impossible");
        impossible.State.ShouldBe(FindingState.Observed, impossible.Reason);
        impossible.Tools.ShouldContain(tool => tool.StartsWith("tesseract", StringComparison.Ordinal));
        read.Exhibit.Kind.ShouldBe(ExhibitKind.Paper);
    }

    [Fact]
    public void A_signature_in_Hangul_does_not_fit_a_name_in_Cyrillic()
    {
        var font = Fonts.Need("NanumPen", "fonts-nanum");
        var bytes = Pictured(new Specimen { Signature = "박영호", SignatureFont = font });
        var (read, _) = new PaperReader(SpecimenPainter.Layout, Installed, Unhurried).Read("a.jpg", bytes);
        var paper = read!.Paper with { Cards = [new Card { Name = "Аркадий Соколов" }, .. read.Paper.Cards] };
        var finding = new Examiner().Examine([paper]).First(f => f.Rule == "signature-script");
        finding.State.ShouldBe(FindingState.Observed, finding.Reason);
        finding.Zone.ShouldNotBeNull();
    }

    [Fact]
    public void The_same_portrait_under_two_names_is_near_by_PDQ()
    {
        var reader = new PaperReader(SpecimenPainter.Layout, Installed, Unhurried);
        var first = reader.Read("a.jpg", Pictured(new Specimen { Seed = 7 })).Read!.Paper;
        var second = reader.Read("b.jpg", Pictured(new Specimen { Seed = 7, Stamp = false }, wear: 4)).Read!.Paper;
        var named = new[] { first, second }.Select(
            (paper, i) => paper with { Cards = [new Card { Name = i == 0 ? "Orla Finch" : "Tomas Wren" }] }
        );
        var findings = new Examiner().Examine([.. named]).Where(f => f.Rule == "photo-shared").ToList();
        findings.ShouldAllBe(f => f.State == FindingState.Observed);
    }

    [Fact]
    public void Without_Tesseract_nothing_is_determined_and_the_command_that_installs_it_is_told()
    {
        var (read, _) = new PaperReader(SpecimenPainter.Layout, null).Read("a.jpg", Pictured(new Specimen()));
        foreach (var rule in new[] { "photo-absent", "stamp-absent", "signature-script", "mrz-check" })
        {
            var finding = new Examiner().Examine([read!.Paper]).First(f => f.Rule == rule);
            (finding.State, finding.Reason).ShouldBe((FindingState.NotDetermined, Tesseract.Missing));
        }
    }

    [Fact]
    public void A_page_that_the_layout_does_not_lie_on_is_not_determined()
    {
        var bytes = Pictures.Drawn.Of(SkiaSharp.SKEncodedImageFormat.Png, 600, 400);
        var (read, _) = new PaperReader(SpecimenPainter.Layout, Installed, Unhurried).Read("a.png", bytes);
        var finding = new Examiner().Examine([read!.Paper]).First(f => f.Rule == "photo-absent");
        finding.State.ShouldBe(FindingState.NotDetermined);
        finding.Reason.ShouldContain("printed labels were found where they belong");
    }
}
