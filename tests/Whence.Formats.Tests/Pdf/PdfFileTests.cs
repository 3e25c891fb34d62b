using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Whence.Formats.Tests.Pdf;

public sealed class PdfFileTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Intake> Read(byte[] bytes) => [.. new ReportReader().Read([folder.Put("a.pdf", bytes)])];

    private List<Intake> Read(string pdf) => Read(Encoding.Latin1.GetBytes(pdf));

    [Theory]
    [InlineData("flood", "flood-chromium.pdf")]
    [InlineData("march", "march-chromium.pdf")]
    [InlineData("fire", "fire-chromium-columns.pdf")]
    [InlineData("ferry", "ferry-libreoffice.pdf")]
    [InlineData("fever", "fever-reportlab.pdf")]
    public void Files_made_by_other_tools_are_read_whole(string text, string file)
    {
        var report = Fixture.Read("pdf/" + file).OfType<Received>().Single().Report;
        Fixture.Text(text).ShouldStandIn(report);
        report.Title.ShouldBe(Fixture.Text(text).Title);
    }

    [Fact]
    public void The_language_is_that_of_the_catalogue() =>
        Fixture.Read("pdf/fever-reportlab.pdf").OfType<Received>().Single().Report.Language.ShouldBe("fr");

    [Fact(Timeout = 60_000)]
    public async Task A_million_empty_objects_are_bounded()
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        for (var i = 1; i <= 1_000_000; i++)
        {
            pdf.Append(i).Append(" 0 obj\nendobj\n");
        }
        pdf.Append("trailer <</Root 1 0 R>>\n%%EOF");
        var intakes = await Task.Run(() => Read(pdf.ToString()), TestContext.Current.CancellationToken);
        intakes.OfType<Unread>().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<<")]
    [InlineData("<</A ")]
    public void Objects_nested_without_end_are_refused(string mark) =>
        Read("%PDF-1.4\n1 0 obj\n" + string.Concat(Enumerable.Repeat(mark, 1_000_000)))
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.Damaged);

    [Theory(Timeout = 60_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_million_empty_objects_cost_seconds_and_the_page_among_them_is_read(bool table)
    {
        const string words = "BT /F1 12 Tf 9 99 Td (Two died on Sunday.) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {words.Length}>>stream\n{words}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            .. Enumerable.Repeat("<<>>", 1_000_000),
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj {objects[i]} endobj\n");
        }
        var end = $"startxref\n{pdf.Length}\n";
        pdf.Append(table ? offsets.ToString() : "")
            .Append(CultureInfo.InvariantCulture, $"trailer <</Root 1 0 R/Size {objects.Length + 1}>>\n")
            .Append(table ? end : "")
            .Append("%%EOF\n");
        var intakes = await Task.Run(() => Read(pdf.ToString()), TestContext.Current.CancellationToken);
        intakes.OfType<Received>().Single().Report.Text.ShouldBe("Two died on Sunday.");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_stream_that_unpacks_without_end_is_never_unpacked_whole()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var spaces = Enumerable.Repeat((byte)' ', 1 << 20).ToArray();
            for (var i = 0; i < 1024; i++)
            {
                zlib.Write(spaces);
            }
        }
        var pdf =
            "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
            + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj\n4 0 obj <</Filter/FlateDecode/Length "
            + $"{packed.Length}>>stream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream endobj\n"
            + "trailer <</Root 1 0 R/Size 5>>\n%%EOF";
        var before = GC.GetTotalAllocatedBytes();
        var intakes = await Task.Run(() => Read(pdf), TestContext.Current.CancellationToken);
        intakes.OfType<Unread>().ShouldNotBeEmpty();
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(500L << 20);
    }

    [Fact]
    public void A_page_tree_that_holds_itself_is_named() =>
        Read(
                "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[2 0 R]/Count 1>> endobj\n"
                    + "trailer <</Root 1 0 R/Size 3>>\n%%EOF"
            )
            .OfType<Unread>()
            .ShouldNotBeEmpty();

    [Fact]
    public void Pages_without_words_are_said_to_be_pictures_perhaps() =>
        Read(
                "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                    + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj\ntrailer <</Root 1 0 R/Size 4>>\n%%EOF"
            )
            .OfType<Unread>()
            .Single()
            .ShouldSatisfyAllConditions(
                u => u.Reason.ShouldBe(UnreadReason.Empty),
                u => u.Detail!.ShouldContain("pictures")
            );
}
