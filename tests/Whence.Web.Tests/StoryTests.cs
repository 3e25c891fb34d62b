using Microsoft.Playwright;
using Whence.Testing;

namespace Whence.Web.Tests;

/// <summary>The whole way of a number, as somebody at the desk goes it; screenshots are kept for whoever wants to look.</summary>
public sealed class StoryTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly int[] Widths = [390, 1024, 1600];

    [Fact]
    public async Task Reports_are_added_a_figure_corrected_the_numbers_change_and_the_ledger_and_an_export_tell_of_it()
    {
        await using var desk = await ServedCase.Of();
        var page = await browser.Page(1024);
        var shots = Directory.CreateTempSubdirectory("whence-story-").FullName;
        TestContext.Current.TestOutputHelper?.WriteLine("screenshots: " + shots);
        var step = 0;

        await page.GotoAsync(new Uri(desk.Address, "/add").ToString());
        await page.Locator(".adding > :first-child input[name=files]")
            .SetInputFilesAsync(Directory.GetFiles(Path.Combine(Shared.Root, "samples", "flood")));
        await Seen("add");
        await page.Locator(".adding > :first-child button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Added", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator(".counts strong").First).ToHaveTextAsync("4");
        await Seen("added");

        await Weighed("/questions");
        await Seen("questions");
        await page.Locator("a[href^='/question?id=']").First.ClickAsync();
        var question = page.Url;
        var before = await page.Locator("main").InnerTextAsync();
        before.ShouldContain("14");
        await Seen("question");

        await page.Locator("main a[href*='evening-mail'][href$='#f60']").First.ClickAsync();
        await Assertions.Expect(page.Locator(".m-sought").First).ToBeInViewportAsync();
        await Seen("sentence");

        await page.Locator("#n-f60 a[href^='/review']").ClickAsync();
        await Seen("review");
        await page.Locator(".naming [name=who]").FillAsync("Ada Stern");
        await page.Locator(".naming button").ClickAsync();
        await Assertions.Expect(page.Locator(".naming")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("c");
        await page.Locator(".correction [name=low]").FillAsync("9");
        await page.Locator(".correction [name=high]").FillAsync("9");
        await page.Locator(".correction [name=why]").FillAsync("the ministry's count, misprinted");
        await Seen("correct");
        await page.Locator(".correction button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".read .range")).ToHaveTextAsync("9");
        await Seen("corrected");
        var entry = await page.Locator(".item [role=status] a[href^='/ledger/entry']").GetAttributeAsync("href");

        await page.GotoAsync(question);
        (await page.Locator("main").InnerTextAsync()).ShouldNotBe(before);
        await Seen("question-after");

        await page.GotoAsync(new Uri(desk.Address, entry).ToString());
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ada Stern");
        await Seen("ledger");
        var proof = await Kept("main a:has-text('proof')");
        proof.ShouldContain("c2sp.org/tlog-proof@v1");

        await page.GotoAsync(new Uri(desk.Address, "/export").ToString());
        await page.Locator("[name=form][value=json]").CheckAsync();
        await Seen("export");
        await page.Locator(".exporting button").ClickAsync();
        await page.Locator("a[download]").WaitForAsync(new() { Timeout = 60_000 });
        await Seen("exported");
        (await Kept("a[download]")).ShouldContain("\"low\":9,\"high\":9");
        await page.Context.CloseAsync();

        // Answers come a moment after what was added.
        async Task Weighed(string address)
        {
            for (var i = 0; i < 100; i++)
            {
                await page.GotoAsync(new Uri(desk.Address, address).ToString());
                if (await page.Locator("a[href^='/question?id=']").CountAsync() > 0)
                {
                    return;
                }
                await Task.Delay(200, TestContext.Current.CancellationToken);
            }
        }

        async Task<string> Kept(string link)
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(link).First.ClickAsync());
            return await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        }

        async Task Seen(string name)
        {
            step++;
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.ScreenshotAsync(
                    new() { Path = Path.Combine(shots, $"{step:00}-{name}-{width}.png"), FullPage = true }
                );
            }
            await page.SetViewportSizeAsync(1024, 900);
        }
    }
}
