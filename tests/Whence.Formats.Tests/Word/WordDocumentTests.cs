using System.IO.Compression;
using System.Text;
using NodaTime;

namespace Whence.Formats.Tests.Word;

public sealed class WordDocumentTests : IDisposable
{
    private const string Open =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Intake> Read(string body)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("word/document.xml").Open())
        {
            entry.Write(Encoding.UTF8.GetBytes(body));
        }
        return [.. new ReportReader().Read([folder.Put("a.docx", bytes.ToArray())])];
    }

    [Theory]
    [InlineData("flood", "flood-libreoffice.docx", "en-US")]
    [InlineData("fire", "fire-pandoc.docx", "en-GB")]
    [InlineData("ferry", "ferry-python-docx.docx", "en-US")]
    [InlineData("march", "march-libreoffice.docx", "ru-RU")]
    [InlineData("fever", "fever-python-docx-table.docx", "en-US")]
    public void Documents_made_by_other_tools_are_read_whole(string text, string file, string language)
    {
        var report = Fixture.Read("word/" + file).OfType<Received>().Single().Report;
        Fixture.Text(text).ShouldStandIn(report);
        (report.Title, report.Language).ShouldBe((Fixture.Text(text).Title, language));
    }

    [Fact]
    public void What_was_struck_out_is_not_read_and_what_was_put_in_is()
    {
        var text = Fixture.Read("word/fever-python-docx-table.docx").OfType<Received>().Single().Report.Text;
        text.ShouldNotContain("trois cents morts");
        text.ShouldEndWith("treize morts");
    }

    [Fact]
    public void The_day_of_making_is_taken_where_there_is_no_other_and_said()
    {
        var made = Fixture.Read("word/ferry-python-docx.docx");
        made.OfType<Received>().Single().Report.Published.ShouldBe(new LocalDate(2031, 3, 7));
        made.OfType<Remark>().Single().Kind.ShouldBe(RemarkKind.MadeOn);
        var given = new ReportReader(new LocalDate(2031, 3, 9)).Read([Fixture.Path("word/ferry-python-docx.docx")]);
        given.OfType<Received>().Single().Report.Published.ShouldBe(new LocalDate(2031, 3, 9));
    }

    [Fact]
    public void Words_are_not_parted_where_runs_are() =>
        Read(
                Open
                    + "<w:p><w:r><w:t>Tw</w:t></w:r><w:r><w:t xml:space='preserve'>o died.</w:t><w:br/><w:t>One</w:t></w:r></w:p></w:body></w:document>"
            )
            .OfType<Received>()
            .Single()
            .Report.Text.ShouldBe("Two died.\nOne");

    [Theory]
    [InlineData("<w:p><w:r><w:t>Two died.</w:t></w:r>")]
    [InlineData("no xml")]
    public void A_document_that_is_not_whole_is_damaged(string body) =>
        Read(Open + body).OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.Damaged);

    [Fact]
    public void A_document_nested_without_end_is_refused() =>
        Read(Open + string.Concat(Enumerable.Repeat("<w:p>", 100_000)))
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.TooDeep);
}
