using Microsoft.Playwright;
using Whence.Testing;

namespace Whence.Web.Tests.Reviewing;

public sealed class ReviewKeysTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Single_keys_accept_go_on_correct_and_take_back()
    {
        await using var desk = await ServedCase.Of(Path.Combine(Shared.Root, "samples", "flood"));
        var page = await browser.Page(1024);
        await page.GotoAsync(new Uri(desk.Address, "/review").ToString());
        var first = await page.Locator("#item-title").TextContentAsync();
        await page.Locator(".naming [name=who]").FillAsync("Ada");
        await page.Locator(".naming button").ClickAsync();
        await Assertions.Expect(page.Locator(".naming")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator(".item [role=status]")).ToContainTextAsync("accepted by Ada");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("#item-title")).Not.ToHaveTextAsync(first!);
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator(".correction [name=low]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("77");
        await page.Locator(".correction [name=high]").FillAsync("77");
        await page.Locator(".correction [name=why]").FillAsync("misread");
        await page.Locator(".correction button").ClickAsync();
        await Assertions.Expect(page.Locator(".read .range")).ToHaveTextAsync("77");
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".read .range")).Not.ToHaveTextAsync("77");
        await page.Context.CloseAsync();
    }
}
