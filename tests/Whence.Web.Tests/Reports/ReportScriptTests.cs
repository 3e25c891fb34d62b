using Microsoft.Playwright;

namespace Whence.Web.Tests.Reports;

public sealed class ReportScriptTests(SampleDesk desk, Browser browser)
    : IClassFixture<SampleDesk>,
        IClassFixture<Browser>
{
    [Fact]
    public async Task A_word_explains_itself_under_the_pointer_and_the_focus_until_Escape()
    {
        var page = await Opened();
        var figure = page.Locator(".reading .m-figure a").First;
        await figure.HoverAsync();
        await Assertions.Expect(page.Locator(".explains")).ToContainTextAsync("killed");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".explains")).ToBeHiddenAsync();
        await page.Locator(".reading .m-source a").First.FocusAsync();
        await Assertions.Expect(page.Locator(".explains")).ToContainTextAsync("asserts");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_kind_of_marks_is_switched_off_and_stays_off_in_the_next_report()
    {
        var page = await Opened();
        (await Underline(page)).ShouldContain("underline");
        await page.Locator("#show-figure").UncheckAsync();
        (await Underline(page)).ShouldContain("none");
        await page.ReloadAsync();
        (await Underline(page)).ShouldContain("none");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_a_link_asks_for_is_on_the_screen_when_it_opens()
    {
        var page = await browser.Page(390);
        await page.GotoAsync(new Uri(desk.Case.Address, Words.Links.Words("2024-12-23-harbour-post#f532")).ToString());
        var first = page.Locator(".m-sought").First;
        await Assertions.Expect(first).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    private async Task<IPage> Opened()
    {
        var page = await browser.Page(1600);
        await page.GotoAsync(new Uri(desk.Case.Address, "/report?id=2024-12-23-harbour-post").ToString());
        return page;
    }

    private static Task<string> Underline(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.reading .m-figure')).textDecorationLine");
}
