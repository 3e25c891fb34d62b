using System.Text;
using NodaTime;

namespace Whence.Formats.Tests.Html;

public sealed class HtmlPageTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Intake> Read(string html, string name = "a.html") =>
        [.. new ReportReader().Read([folder.Put(name, html)])];

    private Report One(string html, string name = "a.html") => Read(html, name).OfType<Received>().Single().Report;

    private static string Page(string head, string body = "<p>Two people died.</p>") =>
        $"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>";

    [Theory]
    [InlineData("flood", "flood-chromium-dom.html")]
    [InlineData("fire", "fire-libreoffice.xhtml")]
    [InlineData("ferry", "ferry-libreoffice.html")]
    [InlineData("march", "march-pandoc.html")]
    [InlineData("fever", "fever-docutils.html")]
    [InlineData("march", "march-1251.htm")]
    public void Pages_made_by_other_tools_are_read_whole(string text, string file)
    {
        var report = Fixture.Read("html/" + file).OfType<Received>().Single().Report;
        Fixture.Text(text).ShouldStandIn(report);
        report.Title.ShouldBe(Fixture.Text(text).Title);
        report.Text.ShouldNotContain("Most read");
        report.Text.ShouldNotContain("Home");
    }

    [Fact]
    public void Outlet_instant_and_language_are_those_that_the_page_tells()
    {
        var report = Fixture.Read("html/flood-chromium-dom.html").OfType<Received>().Single().Report;
        report.Publisher.ShouldBe("Valley Radio");
        report.Published.ShouldBe(new LocalDate(2031, 1, 12));
        report.PublishedAt.ShouldBe(Instant.FromUtc(2031, 1, 12, 6, 30));
        report.Language.ShouldBe("en");
    }

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2031-05-04T23:30:00-05:00">""")]
    [InlineData(
        """<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2031-05-04T10:00:00Z"}]}</script>"""
    )]
    [InlineData(
        """<script type="application/ld+json">{broken</script><meta name="DC.date.issued" content="2031-05-04">"""
    )]
    [InlineData(
        """<meta name="date" content="yesterday"><meta name="pubdate" content="Sun, 04 May 2031 10:00:00 GMT">"""
    )]
    [InlineData("""<meta itemprop="datePublished" content="2031-05-04 10:15">""")]
    public void The_day_is_found_where_pages_put_it(string head) =>
        One(Page(head)).Published.ShouldBe(new LocalDate(2031, 5, 4));

    [Fact]
    public void A_time_element_tells_the_day_where_nothing_else_does() =>
        One(Page("", "<time datetime='2031-05-04T08:00+02:00'>Sunday</time><p>Two people died.</p>"))
            .Published.ShouldBe(new LocalDate(2031, 5, 4));

    [Fact]
    public void A_date_that_is_none_is_remarked_on_and_the_files_name_tells_the_day()
    {
        var intakes = Read(Page("""<meta name="date" content="yesterday">"""), "2031-05-04-a.html");
        intakes.OfType<Remark>().Single().Kind.ShouldBe(RemarkKind.BadDate);
        intakes.OfType<Received>().Single().Report.Published.ShouldBe(new LocalDate(2031, 5, 4));
    }

    [Fact]
    public void Paragraphs_stay_apart_and_scripts_stay_out() =>
        One(Page("", "<div>One<b>two</b> three<br>four<script>var no = 1;</script></div><ul><li>a<li>b</ul><td>c</td>"))
            .Text.ShouldBe("Onetwo three\nfour\n\na\n\nb\n\nc");

    [Fact]
    public void A_page_is_told_by_its_bytes_whatever_its_name() =>
        One(Page("<title>T</title>"), "a.txt").Text.ShouldBe("Two people died.");

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<table><tr><td>", 50_000)]
    public void A_page_nested_without_end_is_refused(string tag, int times) =>
        Read(Page("", string.Concat(Enumerable.Repeat(tag, times)) + "Two people died."))
            .OfType<Unread>()
            .Single()
            .Reason.ShouldBe(UnreadReason.TooDeep);

    [Fact]
    public void A_page_of_unclosed_paragraphs_is_not_deep() =>
        One(Page("", string.Concat(Enumerable.Repeat("<p>Two people died.\n", 5_000))))
            .Text.Length.ShouldBeGreaterThan(80_000);

    [Fact(Timeout = 20_000)]
    public async Task A_tag_with_endless_attributes_is_read_in_bounded_time()
    {
        var attributes = new StringBuilder();
        for (var i = 0; i < 300_000; i++)
        {
            attributes.Append(" a").Append(i);
        }
        var intakes = await Task.Run(
            () => Read(Page("", $"<p{attributes}>Two people died.</p>")),
            TestContext.Current.CancellationToken
        );
        intakes.OfType<Received>().Single().Report.Text.ShouldBe("Two people died.");
    }

    [Fact(Timeout = 30_000)]
    public async Task A_page_of_endless_paragraphs_is_read_in_bounded_time()
    {
        var page = Page("", string.Concat(Enumerable.Repeat("<p>One died.\n", 100_000)));
        var intakes = await Task.Run(() => Read(page), TestContext.Current.CancellationToken);
        intakes.OfType<Received>().Single().Report.Text.Length.ShouldBe(1_100_000 - 2);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("<!DOCTYPE html>")]
    [InlineData("<html><frameset><frame src=x></frameset></html>")]
    public void A_page_without_words_is_empty(string html) =>
        Read(html).OfType<Unread>().Single().Reason.ShouldBe(UnreadReason.Empty);
}
