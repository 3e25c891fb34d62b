using NodaTime;

namespace Whence.Formats.Tests.News;

public sealed class NewsTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Intake> Read(string name, string text) => [.. new ReportReader().Read([folder.Put(name, text)])];

    private static string Item(
        string status = "usable",
        string content = "<inlineXML><html><body><p>Two died.</p><p>One lives.</p></body></html></inlineXML>"
    ) =>
        $"""
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.invalid:1" version="3" xml:lang="de">
            <itemMeta><itemClass qcode="ninat:text"/><provider literal="EXA"><name>Example Agency</name></provider>
            <versionCreated>2031-05-04T12:00:00+02:00</versionCreated><firstCreated>2031-05-04T10:00:00+02:00</firstCreated>
            <pubStatus qcode="stat:{status}"/></itemMeta>
            <contentMeta><headline>Two dead</headline><language tag="en-GB"/></contentMeta>
            <contentSet>{content}</contentSet></newsItem>
            """;

    [Fact]
    public void A_news_item_is_a_report()
    {
        var report = Read("a.xml", Item()).OfType<Received>().Single().Report;
        (report.Id, report.Title, report.Publisher, report.Language).ShouldBe(
            ("urn:newsml:example.invalid:1", "Two dead", "Example Agency", "en-GB")
        );
        report.PublishedAt.ShouldBe(Instant.FromUtc(2031, 5, 4, 8, 0));
        report.Text.ShouldBe("Two died.\n\nOne lives.");
    }

    [Fact]
    public void A_message_gives_each_of_its_items()
    {
        var item = Item(content: "<inlineData>Three died.</inlineData>");
        var message =
            $"<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header/><itemSet>{Item()}{item}</itemSet></newsMessage>";
        Read("a.xml", message)
            .OfType<Received>()
            .Select(r => r.Report.Text)
            .ShouldBe(["Two died.\n\nOne lives.", "Three died."]);
    }

    [Theory]
    [InlineData("canceled")]
    [InlineData("withheld")]
    public void An_item_that_its_publisher_takes_back_is_marked(string status)
    {
        var intakes = Read("a.xml", Item(status));
        var report = intakes.OfType<Received>().Single().Report;
        report.Standing.ShouldBe(Enum.Parse<Standing>(status, ignoreCase: true));
        report.Edition.ShouldBe(new Edition("urn:newsml:example.invalid:1", 3));
        var remark = intakes.OfType<Remark>().Single();
        (remark.Kind, remark.Detail).ShouldBe((RemarkKind.Withdrawn, "urn:newsml:example.invalid:1 " + status));
    }

    [Fact]
    public void A_canceled_item_without_words_is_a_report_that_says_so()
    {
        var intakes = Read("a.json", """{"uri":"urn:x","pubstatus":"canceled","version":"4"}""");
        intakes.OfType<Remark>().Single().Kind.ShouldBe(RemarkKind.Withdrawn);
        intakes.OfType<Unread>().ShouldBeEmpty();
        var report = intakes.OfType<Received>().Single().Report;
        (report.Text, report.Standing, report.Edition).ShouldBe(("", Standing.Canceled, new Edition("urn:x", 4)));
    }

    [Fact]
    public void A_usable_item_without_words_is_empty() =>
        Read("a.json", """{"uri":"urn:x","pubstatus":"usable","version":4}""")
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.Empty);

    [Theory]
    [InlineData(
        """{"uri":"urn:x","pubstatus":"usable","headline":"Two dead","body_text":"Two died.","firstcreated":"2031-05-04T10:00:00Z","language":"en","infosources":[{"name":"Example Agency"}]}"""
    )]
    [InlineData(
        """{"uri":"urn:x","type":"text","headline":"Two dead","body_html":"<p>Two died.</p>","versioncreated":"2031-05-04T10:00:00Z","language":"en","copyrightholder":"Example Agency"}"""
    )]
    [InlineData(
        """{"uri":"urn:x","standard":{"name":"ninjs","version":"2.1"},"headlines":[{"role":"main","value":"Two dead"}],"bodies":[{"contenttype":"text/html","value":"<p>Two died.</p>"}],"firstcreated":"2031-05-04T10:00:00Z","language":"en","by":"Example Agency"}"""
    )]
    public void An_item_in_json_is_a_report(string json)
    {
        var report = Read("a.json", json).OfType<Received>().Single().Report;
        (report.Id, report.Title, report.Text, report.Language).ShouldBe(("urn:x", "Two dead", "Two died.", "en"));
        (report.Publisher, report.PublishedAt).ShouldBe(("Example Agency", Instant.FromUtc(2031, 5, 4, 10, 0)));
        report.Standing.ShouldBe(Standing.Usable);
    }

    [Fact]
    public void A_news_item_nested_without_end_is_refused() =>
        Read("a.xml", Item(content: string.Concat(Enumerable.Repeat("<inlineXML>", 100_000))))
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.TooDeep);
}
