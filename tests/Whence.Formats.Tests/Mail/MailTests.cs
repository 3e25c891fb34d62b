using System.Text;
using NodaTime;

namespace Whence.Formats.Tests.Mail;

public sealed class MailTests : IDisposable
{
    private const string Head =
        "From: Desk <desk@example.invalid>\nDate: Mon, 12 Jan 2031 09:30:00 +0300\nSubject: Flood\n";
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Intake> Read(string mail, string name = "a.eml") =>
        [.. new ReportReader().Read([folder.Put(name, mail)])];

    [Theory]
    [InlineData("flood", "flood-plain.eml")]
    [InlineData("fire", "fire-both.eml")]
    [InlineData("ferry", "ferry-maildir.eml")]
    [InlineData("march", "march-1251.eml")]
    [InlineData("fever", "fever-html.eml")]
    public void Mails_made_by_other_tools_are_read_whole(string text, string file)
    {
        var report = Fixture.Read("mail/" + file).OfType<Received>().Single().Report;
        var made = Fixture.Text(text);
        made.ShouldStandIn(report);
        (report.Title, report.Publisher).ShouldBe((made.Title, made.Publisher));
        (report.Published, report.PublishedAt).ShouldBe((made.Published.Date, made.Published.ToInstant()));
    }

    [Fact]
    public void A_mailbox_gives_each_of_its_mails()
    {
        var reports = Fixture.Read("mail/five.mbox").OfType<Received>().Select(r => r.Report).ToList();
        reports.Select(r => r.Id).ShouldBe(["five-1", "five-2", "five-3", "five-4", "five-5"]);
        foreach (var (report, name) in reports.Zip(["ferry", "fever", "fire", "flood", "march"]))
        {
            Fixture.Text(name).ShouldStandIn(report);
        }
    }

    [Theory]
    [InlineData("html.mbox", "fever", "fire")]
    [InlineData("carries.mbox", "ferry", "flood", "fire")]
    [InlineData("1251.mbox", "march")]
    [InlineData("mh.mbox", "flood", "ferry")]
    [InlineData("crlf.mbox", "ferry", "fever", "fire", "flood", "march")]
    public void Mailboxes_made_by_other_tools_give_their_mails(string file, params string[] texts)
    {
        var intakes = Fixture.Read("mailboxes/" + file);
        var reports = intakes.OfType<Received>().Select(r => r.Report).ToList();
        reports.Count.ShouldBe(texts.Length);
        foreach (var (report, name) in reports.Zip(texts))
        {
            var made = Fixture.Text(name);
            made.ShouldStandIn(report);
            (report.Title, report.Publisher, report.PublishedAt).ShouldBe(
                (made.Title, made.Publisher, made.Published.ToInstant())
            );
        }
        intakes.OfType<Unread>().ShouldBeEmpty();
    }

    [Fact]
    public void A_line_that_the_mailbox_had_to_quote_is_as_it_was_written() =>
        Fixture
            .Read("mail/from-line.mbox")
            .OfType<Received>()
            .Single()
            .Report.Text.ShouldStartWith("From the roof, nine people waved.\n\nFrom there they");

    [Fact]
    public void What_is_attached_is_read_for_itself()
    {
        var reports = Fixture.Read("mail/flood-carries-two.eml").OfType<Received>().ToList();
        foreach (var (report, name) in reports.Zip(["flood", "fire", "ferry"]))
        {
            Fixture.Text(name).ShouldStandIn(report.Report);
        }
        reports[1].Path.ShouldEndWith("flood-carries-two.eml/fire.html");
        reports[2].Report.Publisher.ShouldBe("Island Gazette");
    }

    [Fact]
    public void A_mail_is_told_by_its_headers_and_a_text_that_opens_like_one_is_not()
    {
        Read(Head + "\nTwo died.\n", "mail.txt").OfType<Received>().Single().Report.Title.ShouldBe("Flood");
        Read("From: the desk\n\nTwo died.\n", "text.txt").OfType<Received>().Single().Report.Title.ShouldBeNull();
        Read("From the roof, nine waved.\n", "roof.txt")
            .OfType<Received>()
            .Single()
            .Report.Text.ShouldStartWith("From the");
    }

    [Fact]
    public void Pictures_that_are_attached_are_passed_over()
    {
        const string mail =
            Head
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nTwo died.\n"
            + "--b\nContent-Type: image/png\nContent-Disposition: attachment; filename=a.png\n\nxx\n--b--\n";
        var intakes = Read(mail);
        intakes.OfType<Received>().Single().Report.Text.ShouldBe("Two died.");
        intakes.OfType<Remark>().Single().Kind.ShouldBe(RemarkKind.PassedOver);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public void Parts_nested_without_end_are_bounded(int depth)
    {
        var mail = new StringBuilder(Head);
        for (var i = 0; i < depth; i++)
        {
            mail.Append("Content-Type: multipart/mixed; boundary=b").Append(i).Append("\n\n--b").Append(i).Append('\n');
        }
        mail.Append("Content-Type: text/plain\n\nTwo died.\n");
        Read(mail.ToString()).ShouldNotBeEmpty();
    }

    [Fact]
    public void Mails_within_mails_are_followed_to_a_depth_and_then_named()
    {
        var mail = Head + "\nThe innermost.\n";
        for (var i = 0; i < 12; i++)
        {
            mail =
                Head
                + $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\nContent-Type: text/plain\n\nLevel {i}.\n"
                + $"--b{i}\nContent-Type: text/plain; name=a.eml\nContent-Disposition: attachment; filename=a.eml\n"
                + $"Content-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(mail))}\n--b{i}--\n";
        }
        var intakes = Read(mail);
        intakes.OfType<Received>().Count().ShouldBe(Limits.PackedDepth + 1);
        intakes.OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.TooDeep);
    }

    [Theory]
    [InlineData("\u0001\u0002 no mail at all")]
    [InlineData(":\n:\n")]
    public void What_is_no_mail_by_any_means_is_named(string words) => Read(words).OfType<Unread>().ShouldNotBeEmpty();

    [Fact]
    public void A_mail_without_a_day_takes_that_of_the_files_name() =>
        Read("From: a@b.invalid\nSubject: x\nTo: c@d.invalid\n\nTwo died.\n", "2031-05-04.eml")
            .OfType<Received>()
            .Single()
            .Report.Published.ShouldBe(new LocalDate(2031, 5, 4));
}
