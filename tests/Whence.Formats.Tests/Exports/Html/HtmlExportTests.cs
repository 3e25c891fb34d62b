using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Whence.Formats.Exports;
using Whence.Formats.Exports.Html;

namespace Whence.Formats.Tests.Exports.Html;

public sealed class HtmlExportTests
{
    private static readonly string[] Fetching =
    [
        "script",
        "link",
        "img",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "source",
        "form",
        "base",
        "use",
        "image",
    ];

    private static string Text(Holdings holdings) =>
        Encoding.UTF8.GetString(SampleHoldings.Bytes(new HtmlExport(), holdings));

    private static IDocument Page(Holdings holdings) => new HtmlParser().ParseDocument(Text(holdings));

    [Fact]
    public void What_was_seen_on_exhibits_stands_with_what_else_would_explain_it_and_without_a_verdict()
    {
        var page = Page(SampleHoldings.Kursk);
        var section = page.QuerySelector("section[aria-labelledby=exhibits]").ShouldNotBeNull().TextContent;
        section.ShouldContain("photo-absent");
        section.ShouldContain("wrong in 0 of 286 on the bench");
        section.ShouldContain("or: no picture stands");
        section.ShouldContain("Not determined: stamp-absent");
        section.ShouldContain("no verdict on anybody");
        Page(SampleHoldings.Flood).QuerySelector("section[aria-labelledby=exhibits]").ShouldBeNull();
    }

    [Fact]
    public void Nothing_in_the_page_runs_or_is_fetched()
    {
        foreach (var holdings in SampleHoldings.All)
        {
            var page = Page(holdings);
            page.All.Select(e => e.LocalName).Intersect(Fetching).ShouldBeEmpty();
            page.All.SelectMany(e => e.Attributes)
                .Where(a => a.Name is "src" or "style" or ['o', 'n', ..])
                .ShouldBeEmpty();
            page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!
                .GetAttribute("content")!
                .ShouldStartWith("default-src 'none'; style-src 'sha256-");
            page.QuerySelector("style")!.TextContent.ShouldNotContain("url(");
        }
    }

    [Fact]
    public void Every_link_leads_into_the_page_or_to_an_address_of_the_web()
    {
        foreach (var holdings in SampleHoldings.All)
        {
            var page = Page(holdings);
            var ids = page.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).Select(id => id!).ToList();
            ids.ShouldBeUnique();
            var links = page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();
            links.ShouldAllBe(href =>
                href.StartsWith('#') || href.StartsWith("https://") || href.StartsWith("http://")
            );
            links.Where(href => href.StartsWith('#')).Select(href => href[1..]).Except(ids).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_figure_leads_to_its_exact_sentence_with_its_words_marked()
    {
        var page = Page(SampleHoldings.Kursk);
        foreach (
            var figure in SampleHoldings
                .Kursk.Dossier.Statements.SelectMany(s => s.Figures)
                .Where(f => f.Repeats is null)
        )
        {
            page.QuerySelectorAll("blockquote")
                .Where(quote => quote.TextContent.Contains(OneLine(figure.SentenceText), StringComparison.Ordinal))
                .SelectMany(quote => quote.QuerySelectorAll("mark").Select(mark => mark.TextContent))
                .ShouldContain(OneLine(figure.Words));
        }
        var first = page.QuerySelectorAll(".voices a").First(a => a.TextContent is "“Nearly 100”");
        page.GetElementById(first.GetAttribute("href")![1..])!.TextContent.ShouldContain("Nearly 100");
    }

    [Fact]
    public void Every_number_of_an_answer_leads_to_a_sentence()
    {
        foreach (var answer in Page(SampleHoldings.Kursk).QuerySelectorAll(".answer strong"))
        {
            var linked = string.Concat(answer.QuerySelectorAll("a").Select(a => a.TextContent));
            answer.TextContent.Where(char.IsAsciiDigit).ShouldBe(linked.Where(char.IsAsciiDigit));
        }
    }

    [Fact]
    public void Where_not_all_can_be_true_each_account_is_a_line()
    {
        var contested = SampleHoldings.Of(
            "contested",
            [
                new Report("a", "Exactly 50 people were killed in Ostrava on Monday, the army said.")
                {
                    Published = new(2024, 12, 24),
                },
                new Report("b", "Exactly 7 people were killed in Ostrava on Monday, the interior ministry said.")
                {
                    Published = new(2024, 12, 24),
                },
            ]
        );
        contested.Dossier.Questions.ShouldHaveSingleItem().Accounts.Length.ShouldBe(2);
        Page(contested)
            .QuerySelectorAll(".question ol li")
            .Select(li => li.TextContent)
            .ShouldBe(["“50” (the army)", "“7” (the interior ministry)"], ignoreOrder: true);
    }

    [Fact]
    public void Quotations_stand_to_the_letter_and_lead_to_where_they_were_printed()
    {
        var said = SampleHoldings.Of(
            "said",
            [
                new Report(
                    "a",
                    "“We counted twelve of them,” the mayor said. At least 12 people were killed in Ostrava, the army said."
                ),
            ]
        );
        var quotation = said.Dossier.Statements[0].Quotations.ShouldHaveSingleItem();
        var page = Page(said);
        var item = page.QuerySelectorAll("li")
            .Single(li => li.TextContent.Contains(quotation.Text, StringComparison.Ordinal));
        page.GetElementById(item.QuerySelector("a")!.GetAttribute("href")![1..])!
            .TextContent.ShouldContain(quotation.Text);
    }

    [Fact]
    public void Hostile_words_stand_there_as_words()
    {
        var text = Text(SampleHoldings.AgainstTheReader);
        foreach (var unseen in "\u202E\u202C\u200B\u2066\u0001\u001B\0\uFFFE\uD800")
        {
            text.ShouldNotContain(unseen);
        }
        text.ShouldContain("<span class=\"unseen\">U+202E</span>");
        text.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;");
        Page(SampleHoldings.AgainstTheReader).QuerySelector("blockquote")!.HasAttribute("onload").ShouldBeFalse();
    }

    [Theory]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("👩\u200D🚒", "👩\u200D🚒")]
    [InlineData("pay\u200Dpal", "pay<span class=\"unseen\">U+200D</span>pal")]
    [InlineData("zero\uFEFFwidth", "zero<span class=\"unseen\">U+FEFF</span>width")]
    [InlineData("two\r\nlines", "two  lines")]
    public void Joiners_stay_where_the_script_needs_them(string words, string written)
    {
        using var to = new StringWriter();
        new HtmlWriter(to).Words(words);
        to.ToString().ShouldBe(written);
    }

    [Fact]
    public void The_page_has_one_heading_of_the_first_order_and_skips_none()
    {
        var orders = Page(SampleHoldings.Kursk)
            .QuerySelectorAll("h1,h2,h3,h4")
            .Select(h => h.LocalName[1] - '0')
            .ToList();
        orders.Count(order => order == 1).ShouldBe(1);
        orders.Zip(orders.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    private static string OneLine(string words) => words.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
}
