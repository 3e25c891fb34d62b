using Whence.Examining.Zones;
using Whence.Media.Ocr;
using Whence.Media.Pictures;
using Whence.Media.Tests.Specimens;

namespace Whence.Media.Tests.Ocr;

public sealed class TesseractTests
{
    private static Tesseract Installed
    {
        get
        {
            Assert.SkipWhen(Tesseract.Installed is null, Tesseract.Missing);
            return Tesseract.Installed!;
        }
    }

    private static LuminancePlane Card
    {
        get
        {
            using var drawn = SpecimenPainter.Paint(new Specimen());
            return PictureFile.Read(Wears.Usable[0].Of(drawn, 1)).Pages[0].Plane;
        }
    }

    [Fact]
    public void Words_come_with_their_boxes_and_lines()
    {
        var (words, reason) = Installed.Read(Card, ["eng"], PageMode.Sparse);
        reason.ShouldBeNull();
        var (date, of) = (words.First(w => w.Text == "Date"), words.First(w => w.Text == "of"));
        date.Confidence.ShouldBeGreaterThan(50);
        date.Box.Width.ShouldBeInRange(40, 120);
        of.Line.ShouldBe(words.First(w => w.Text == "of").Line);
    }

    [Fact]
    public void A_language_that_is_missing_is_told_with_the_command_that_installs_it() =>
        Installed
            .Read(Card, ["tlh"], PageMode.Sparse)
            .Reason.ShouldBe("tesseract has no tlh: apt-get install tesseract-ocr-tlh");

    [Fact]
    public void A_page_upside_down_is_told() => Installed.Turn(Card.Turned(2)).ShouldBe(2);
}
