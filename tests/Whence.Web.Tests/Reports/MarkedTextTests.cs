using AngleSharp.Html.Parser;
using Whence.Web.Reports;

namespace Whence.Web.Tests.Reports;

public sealed class MarkedTextTests
{
    [Fact]
    public void A_mark_that_is_cut_has_its_anchor_at_its_first_words_only()
    {
        const string Text = "nearly 100 soldiers";
        var figure = new TextMark(MarkKind.Figure, new Span(0, 10)) { Anchor = "f0", Note = "f0" };
        var crossing = new TextMark(MarkKind.Content, new Span(7, 19));
        var page = Page(Text, figure, crossing);
        page.QuerySelectorAll("#f0").ShouldHaveSingleItem().TextContent.ShouldBe("nearly ");
        page.QuerySelectorAll("a[href='#n-f0']").Length.ShouldBe(2);
        page.Body!.TextContent.ShouldBe(Text);
    }

    [Fact]
    public void Hostile_words_stand_as_text_and_what_hides_is_shown()
    {
        const string Text = "<script>alert(1)</script> \u202Eevil\u200B";
        var page = Page(Text, new TextMark(MarkKind.Figure, new Span(0, 8)));
        page.QuerySelector("script").ShouldBeNull();
        page.Body!.TextContent.ShouldBe("<script>alert(1)</script> U+202EevilU+200B");
    }

    [Fact]
    public void A_place_is_explained_by_its_figure_and_is_no_stop_of_its_own()
    {
        var page = Page("12 in Tula", new TextMark(MarkKind.Place, new Span(6, 10)) { Note = "f0" });
        page.QuerySelector("a").ShouldBeNull();
        page.QuerySelector("[data-note='n-f0']")!.TextContent.ShouldBe("Tula");
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string text, params TextMark[] marks) =>
        new HtmlParser().ParseDocument(
            new MarkedText(text).Of(SegmentCutter.Cut(new Span(0, text.Length), marks)).Value
        );
}
