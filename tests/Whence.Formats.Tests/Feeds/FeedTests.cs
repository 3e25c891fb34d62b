using NodaTime;

namespace Whence.Formats.Tests.Feeds;

public sealed class FeedTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Intake> Read(string xml) => [.. new ReportReader().Read([folder.Put("a.xml", xml)])];

    [Theory]
    [InlineData("rss201-feedgenerator.xml", "flood", "fire")]
    [InlineData("atom-feedgenerator.xml", "flood", "fire")]
    [InlineData("march-pyrss2gen-1251.rss", "march")]
    [InlineData("fever-xmllint.atom", "fever")]
    [InlineData("ferry-xmllint.rdf.xml", "ferry")]
    public void Feeds_made_by_other_tools_are_read_whole(string file, params string[] texts)
    {
        var reports = Fixture.Read("feeds/" + file).OfType<Received>().Select(r => r.Report).ToList();
        reports.Count.ShouldBe(texts.Length);
        foreach (var (report, name) in reports.Zip(texts))
        {
            var made = Fixture.Text(name);
            made.ShouldStandIn(report);
            (report.Title, report.PublishedAt).ShouldBe((made.Title, made.Published.ToInstant()));
            report.Url.ShouldBe("http://example.invalid/" + name);
        }
        reports[^1].Publisher.ShouldBe(texts.Length > 1 ? "Valley Radio" : Fixture.Text(texts[0]).Publisher);
        reports[^1].Language.ShouldBe(Fixture.Text(texts[^1]).Language);
    }

    [Fact]
    public void A_feed_without_days_gives_reports_without_days()
    {
        var reports = Fixture.Read("feeds/rss091-feedgenerator.xml").OfType<Received>().Select(r => r.Report).ToList();
        Fixture.Text("flood").ShouldStandIn(reports[0]);
        reports[0].Published.ShouldBeNull();
    }

    [Fact]
    public void An_item_of_a_headline_alone_is_its_headline() =>
        Read("<rss><channel><title>R</title><item><title>Two &amp; more died</title></item></channel></rss>")
            .OfType<Received>()
            .Single()
            .Report.Text.ShouldBe("Two & more died");

    [Fact]
    public void Broken_xml_is_named_and_the_items_before_it_stand()
    {
        var intakes = Read(
            "<rss><channel><item><title>One died</title></item><item><title>Two &nbsp; died</title></item></channel></rss>"
        );
        intakes.OfType<Received>().Single().Report.Text.ShouldBe("One died");
        intakes.OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.Damaged);
    }

    [Fact]
    public void Entities_that_multiply_are_never_expanded()
    {
        var bomb = "<!DOCTYPE rss [<!ENTITY a0 \"lol\">";
        for (var i = 1; i < 12; i++)
        {
            bomb += $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">";
        }
        var intakes = Read(bomb + "]><rss><channel><item><title>&a11;</title></item></channel></rss>");
        intakes.OfType<Received>().ShouldBeEmpty();
        intakes.OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.Damaged);
    }

    [Fact]
    public void Nothing_outside_the_feed_is_opened()
    {
        var secret = folder.Put("secret.txt", "secret");
        var intakes = Read(
            $"<!DOCTYPE rss [<!ENTITY x SYSTEM \"file://{secret}\">]><rss><channel><item><title>a &x; b</title></item></channel></rss>"
        );
        intakes.OfType<Received>().ShouldBeEmpty();
        intakes.OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.Damaged);
    }

    [Fact]
    public void A_feed_nested_without_end_is_refused()
    {
        var open = string.Concat(Enumerable.Repeat("<a>", 100_000));
        Read("<rss><channel><item><title>" + open).OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.TooDeep);
    }

    [Fact]
    public void Other_xml_is_named() =>
        Read("<note>Two died.</note>").OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.Damaged);

    [Fact]
    public void A_feed_without_items_is_empty() =>
        Read("<rss><channel><title>R</title></channel></rss>")
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.Empty);

    [Fact]
    public void The_day_is_that_of_publication_where_an_item_was_changed_later() =>
        Fixture
            .Read("feeds/fever-xmllint.atom")
            .OfType<Received>()
            .Single()
            .Report.Published.ShouldBe(new LocalDate(2031, 5, 20));

    [Fact]
    public void An_empty_element_of_a_page_within_a_feed_swallows_nothing() =>
        Read(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Flood</title><content type="xhtml">
                <div xmlns="http://www.w3.org/1999/xhtml"><iframe src="a"/><p>Two died.</p><p>One lives.</p></div>
                </content></entry></feed>
                """
            )
            .OfType<Received>()
            .Single()
            .Report.Text.ShouldBe("Two died.\n\nOne lives.");
}
