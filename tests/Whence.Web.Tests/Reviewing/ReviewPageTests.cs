using System.Net;
using AngleSharp.Html.Dom;
using Whence.Sqlite;
using Whence.Sqlite.Tables;
using Whence.Testing;

namespace Whence.Web.Tests.Reviewing;

public sealed class ReviewPageTests : IAsyncLifetime
{
    private ServedCase desk = null!;
    private Visitor ada = null!;
    private Visitor ben = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await ServedCase.Of(Path.Combine(Shared.Root, "samples", "flood"));
        (ada, ben) = (new Visitor(desk), new Visitor(desk));
    }

    public async ValueTask DisposeAsync()
    {
        ada.Dispose();
        ben.Dispose();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task What_clashes_waits_first_and_each_opens_with_its_sentence()
    {
        var page = await ada.Page("/review");
        page.QuerySelector(".misgivings .clash").ShouldNotBeNull();
        page.QuerySelector(".item blockquote .m-sought").ShouldNotBeNull();
        var waiting = page.QuerySelectorAll(".queue li > a").Select(a => a.GetAttribute("href")!).ToList();
        waiting.Count.ShouldBeGreaterThan(2);
        foreach (var link in waiting)
        {
            (await ada.Page(link)).QuerySelector(".item blockquote .m-sought").ShouldNotBeNull(link);
        }
    }

    [Fact]
    public async Task A_correction_changes_the_numbers_and_undo_brings_them_back()
    {
        var before = await ada.Page("/review");
        var address = Figure(before);
        var read = Count(before);
        var corrected = await Followed(
            ada,
            await ada.Send(
                before,
                ".correction button[type=submit]",
                ("who", "Ada"),
                ("low", "4,321"),
                ("high", "4321"),
                ("why", "a test")
            )
        );
        Count(corrected).ShouldBe("4,321");
        corrected.QuerySelector(".item [role=status]")!.TextContent.ShouldContain("corrected by Ada");
        (await ada.Page(address)).QuerySelector(".read")!.TextContent.ShouldContain("4,321");
        var restored = await Followed(ada, await ada.Send(corrected, "button[data-key=u]"));
        Count(restored).ShouldBe(read);
        restored.QuerySelectorAll(".decided li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_next_page_of_the_question_has_the_corrected_number_though_the_whole_is_not_weighed_anew()
    {
        var whole = Weighed();
        var before = await ada.Page("/review");
        var question = Question(before);
        (await ada.Page(question)).Body!.TextContent.ShouldNotContain("4,321");
        using (
            await ada.Send(
                before,
                ".correction button[type=submit]",
                ("who", "Ada"),
                ("low", "4321"),
                ("high", "4321"),
                ("why", "a test")
            )
        ) { }
        var after = await ada.Page(Question(await ada.Page(Figure(before))));
        after.Body!.TextContent.ShouldContain("4,321");
        after.QuerySelectorAll(".notice").ShouldBeEmpty();
        Weighed().ShouldBe(whole);
    }

    [Fact]
    public async Task The_later_of_two_reviewers_is_told_and_overwrites_nothing()
    {
        var first = await ada.Page("/review");
        var address = Figure(first);
        var second = await ben.Page(address);
        (await ada.Send(first, ".verdicts button[data-key=a]", ("who", "Ada"))).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );

        using var refused = await ben.Send(
            second,
            "details form:has([value=reject]) button",
            ("who", "Ben"),
            ("why", "mine")
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Visitor.Page(refused);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Ada decided of this while you were looking");
        page.QuerySelector("details[open] textarea")!.TextContent.ShouldBe("mine");
        (await ben.Page(address))
            .QuerySelectorAll(".decided li")
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("accepted by Ada");

        var again = await Followed(
            ben,
            await ben.Send(page, "details form:has([value=reject]) button", ("why", "mine all the same"))
        );
        again.QuerySelector(".decided li")!.TextContent.ShouldContain("rejected by Ben: mine all the same");
    }

    [Fact]
    public async Task What_was_decided_waits_no_more_and_is_listed_with_the_coders_agreement()
    {
        var first = await ada.Page("/review");
        var address = Figure(first);
        var seen = await Followed(ada, await ada.Send(first, ".verdicts button[data-key=a]", ("who", "Ada")));
        seen.QuerySelectorAll(".queue a").Select(a => a.GetAttribute("href")).ShouldNotContain(address);
        await Followed(ben, await ben.Send(await ben.Page(address), ".verdicts button[data-key=a]", ("who", "Ben")));
        var list = await ada.Page("/review/decisions");
        list.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        (await ada.Page("/review/decisions?unplaced=yes")).QuerySelectorAll("tbody tr").ShouldBeEmpty();
        (await ada.Page("/review/agreement"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("1 thing decided by both, the same verdict on 100 %");
    }

    [Fact]
    public async Task A_figure_is_split_off_its_question_and_the_question_is_told_anew()
    {
        var page = await ada.Page("/review");
        var group = page.QuerySelectorAll("a[href^='/review/group?id=q']").Select(a => a.GetAttribute("href")!).First();
        var opened = await ada.Page(group);
        var figure = (
            (IHtmlInputElement)
                opened
                    .QuerySelectorAll("input[name=other]")
                    .Last(i =>
                        i.GetAttribute("type") == "checkbox"
                        && i.Closest("form")!.QuerySelector("[value=split]") is not null
                    )
        ).Value;
        using var sent = await ada.Send(
            opened,
            "form:has([value=split]) button",
            ("who", "Ada"),
            ("other", figure),
            ("why", "another event")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await ada.Page("/review/decisions")).QuerySelector("tbody")!.TextContent.ShouldContain("another event");
    }

    [Theory]
    [InlineData("/review?figure=none%23f0")]
    [InlineData("/review?figure=%00")]
    [InlineData("/review/group?id=q:none")]
    [InlineData("/review/group?id=x")]
    public async Task What_is_not_in_the_case_is_not_found(string address)
    {
        using var answer = await ada.Get(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Figure(IHtmlDocument page) =>
        "/review?figure=" + Uri.EscapeDataString(((IHtmlInputElement)page.QuerySelector("[name=on]")!).Value);

    private static string Question(IHtmlDocument page) =>
        page.QuerySelector("main a[href^='/question?id=']").ShouldNotBeNull().GetAttribute("href")!;

    // How many entries there were when the whole was weighed.
    private long? Weighed()
    {
        using var file = CaseFile.Open(desk.Path).Case!;
        return new AnswerShelf(file).Weighed;
    }

    private static string Count(IHtmlDocument page) => page.QuerySelector(".read .range")!.TextContent;

    private static async Task<IHtmlDocument> Followed(Visitor visitor, HttpResponseMessage answer)
    {
        using (answer)
        {
            answer.StatusCode.ShouldBe(
                HttpStatusCode.Found,
                answer.StatusCode + " " + await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            );
            return await visitor.Page(answer.Headers.Location!.ToString());
        }
    }
}
