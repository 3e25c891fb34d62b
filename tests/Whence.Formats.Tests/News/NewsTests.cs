using NodaTime;

namespace Whence.Formats.Tests.News;

public sealed class NewsTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Intake> Read(string name, string text) => [.. new ReportReader().Read([folder.Put(name, text)])];

    private const string Provider = "<provider literal='EXA'><name>Example Agency</name></provider>";

    private static string Item(
        string status = "usable",
        string content = "<inlineXML><html><body><p>Two died.</p><p>One lives.</p></body></html></inlineXML>"
    ) =>
        $"""
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.invalid:1" version="3" xml:lang="de">
            <itemMeta><itemClass qcode="ninat:text"/>{Provider}
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
        // This version's own: what was written over it at noon was not yet read at ten.
        report.PublishedAt.ShouldBe(Instant.FromUtc(2031, 5, 4, 10, 0));
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
    [InlineData("<provider qcode='nprov:EXA'/>", "EXA")]
    [InlineData("<provider literal='exa.invalid'/>", "exa.invalid")]
    [InlineData("<provider qcode='p:1'><name>Example Agency</name></provider>", "Example Agency")]
    public void A_provider_is_named_by_its_name_else_by_its_code(string provider, string named) =>
        Read("a.xml", Item().Replace(Provider, provider)).OfType<Received>().Single().Report.Publisher.ShouldBe(named);

    [Theory]
    [InlineData("2031-05-04T12:00:00+0200")]
    [InlineData("20310504T120000+0200")]
    [InlineData("20310504T100000Z")]
    public void Instants_are_read_as_agencies_write_them(string instant) =>
        Read("a.xml", Item().Replace("2031-05-04T12:00:00+02:00", instant))
            .OfType<Received>()
            .Single()
            .Report.PublishedAt.ShouldBe(Instant.FromUtc(2031, 5, 4, 10, 0));

    [Fact]
    public void What_was_held_back_was_published_when_the_embargo_ended() =>
        Read("a.xml", Item().Replace("<pubStatus", "<embargoed>2031-05-06T00:00:00Z</embargoed><pubStatus"))
            .OfType<Received>()
            .Single()
            .Report.PublishedAt.ShouldBe(Instant.FromUtc(2031, 5, 6, 0, 0));

    [Theory]
    [InlineData(
        "<inlineXML><html><head><title/></head><body><p>Two died.</p><p/><p>One lives.</p></body></html></inlineXML>"
    )]
    [InlineData("<inlineData contenttype='text/plain'><![CDATA[<p>Two\n died.</p><p>One lives.</p>]]></inlineData>")]
    [InlineData("<remoteContent href='a.jpg'/><inlineData>Two died.\n\nOne lives.</inlineData>")]
    [InlineData(
        "<inlineXML><nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><head><title>Two dead</title></head><body><body.head><hedline><hl1>Two dead</hl1></hedline></body.head><body.content><block><p>Two died.</p><p>One lives.</p></block></body.content></body></nitf></inlineXML>"
    )]
    public void The_article_is_read_whatever_it_is_written_in(string content) =>
        Read("a.xml", Item(content: content))
            .OfType<Received>()
            .Single()
            .Report.Text.ShouldBe("Two died.\n\nOne lives.");

    [Fact]
    public void Text_that_was_escaped_twice_is_read_as_it_was_meant() =>
        Read("a.xml", Item(content: "<inlineXML><p>The mayor&amp;#39;s &amp;quot;two dead&amp;quot;.</p></inlineXML>"))
            .OfType<Received>()
            .Single()
            .Report.Text.ShouldBe("The mayor's \"two dead\".");

    [Fact]
    public void An_item_that_is_described_only_is_a_report_of_its_description() =>
        Read(
                "a.xml",
                Item(content: "<remoteContent href='a.jpg'/>")
                    .Replace(
                        "</headline>",
                        "</headline><headline role='x:sub'>More</headline><description>Two lie dead.</description>"
                    )
            )
            .OfType<Received>()
            .Select(read => (read.Report.Title, read.Report.Text))
            .ShouldBe([("Two dead", "Two lie dead.")]);

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

    [Theory]
    [InlineData(
        """{"uri":"urn:x","versioncreated":"2031-05-04T10:00:00Z","bodies":[{"contenttype":"application/xml","value":"<T><H>No</H></T>"},{"contenttype":"text/html","value":"<p>No</p>"},{"contenttype":"text/plain","value":"5 < 6 died."}]}"""
    )]
    [InlineData(
        """{"uri":"urn:x","firstcreated":"2031-05-04T10:00:00Z","descriptions":[{"role":"text","value":"5 < 6 died."}]}"""
    )]
    [InlineData("""{"uri":"urn:x","contentcreated":"2031-05-04T10:00:00Z","description_text":"5 < 6 died."}""")]
    public void The_plainest_words_of_an_item_in_json_are_taken(string json)
    {
        var report = Read("a.json", json).OfType<Received>().Single().Report;
        (report.Text, report.PublishedAt).ShouldBe(("5 < 6 died.", Instant.FromUtc(2031, 5, 4, 10, 0)));
    }

    [Fact]
    public void An_item_in_json_was_published_when_its_version_was_made_or_its_embargo_ended()
    {
        const string Item =
            """{"uri":"urn:x","body_text":"Two died.","firstcreated":"2031-05-04T10:00:00Z","versioncreated":"2031-05-04T12:00:00Z"}""";
        Read("a.json", Item)
            .OfType<Received>()
            .Single()
            .Report.PublishedAt.ShouldBe(Instant.FromUtc(2031, 5, 4, 12, 0));
        Read("a.json", Item.Replace("}", ",\"embargoed\":\"2031-05-05T00:00:00Z\"}"))
            .OfType<Received>()
            .Single()
            .Report.PublishedAt.ShouldBe(Instant.FromUtc(2031, 5, 5, 0, 0));
    }

    [Fact]
    public void An_item_of_the_text_format_is_a_report()
    {
        var report = Read(
                "a.xml",
                """
                <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
                <nitf><head><title>two-dead</title><docdata management-status="usable"><doc-id id-string="exa-7"/>
                <date.issue norm="20310504T120000+0200"/><doc.copyright holder="EXA" year="2031"/></docdata></head>
                <body><body.head><hedline><hl1>Two dead</hl1></hedline><distributor>Example Agency</distributor></body.head>
                <body.content><block><p>Two <person>miners</person> died.</p><hl2>Rescue</hl2><p>One lives.</p></block>
                <media media-type="image"><media-caption>The pit.</media-caption><media-producer>A. Example</media-producer></media>
                </body.content></body></nitf>
                """
            )
            .OfType<Received>()
            .Single()
            .Report;
        (report.Id, report.Title, report.Publisher).ShouldBe(("exa-7", "Two dead", "Example Agency"));
        report.PublishedAt.ShouldBe(Instant.FromUtc(2031, 5, 4, 10, 0));
        report.Text.ShouldBe("Two miners died.\n\nRescue\n\nOne lives.\n\nThe pit.\n\nA. Example");
    }

    [Fact]
    public void Items_of_the_first_standard_are_reports()
    {
        static string Item(string number, string status) =>
            $"""
                <NewsItem><Identification><NewsIdentifier><ProviderId>example.invalid</ProviderId><DateId>20310504</DateId>
                <NewsItemId>{number}</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId></NewsIdentifier></Identification>
                <NewsManagement><FirstCreated>20310504T080000Z</FirstCreated><ThisRevisionCreated>20310504T100000Z</ThisRevisionCreated>
                <Status FormalName="{status}"/></NewsManagement>
                <NewsComponent><NewsLines><HeadLine>Two dead</HeadLine></NewsLines>
                <AdministrativeMetadata><Provider><Party FormalName="EXA"/></Provider></AdministrativeMetadata>
                <DescriptiveMetadata><Language FormalName="fr"/></DescriptiveMetadata>
                <NewsComponent><ContentItem><MediaType FormalName="Photo"/><DataContent><p>The pit.</p></DataContent></ContentItem></NewsComponent>
                <NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent><p>Two died.</p><p>One lives.</p></DataContent></ContentItem></NewsComponent>
                </NewsComponent></NewsItem>
                """;
        var read = Read("a.xml", $"<NewsML>{Item("1", "Usable")}{Item("2", "Canceled")}</NewsML>");
        var reports = read.OfType<Received>().Select(received => received.Report).ToArray();
        reports.Select(report => report.Standing).ShouldBe([Standing.Usable, Standing.Canceled]);
        var first = reports[0];
        (first.Id, first.Title, first.Publisher, first.Language).ShouldBe(
            ("urn:newsml:example.invalid:20310504:1", "Two dead", "EXA", "fr")
        );
        first.Edition.ShouldBe(new Edition("urn:newsml:example.invalid:20310504:1", 2));
        first.PublishedAt.ShouldBe(Instant.FromUtc(2031, 5, 4, 10, 0));
        first.Text.ShouldBe("Two died.\n\nOne lives.");
    }

    [Fact]
    public void A_news_item_nested_without_end_is_refused() =>
        Read("a.xml", Item(content: string.Concat(Enumerable.Repeat("<inlineXML>", 100_000))))
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.TooDeep);
}
