using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Whence.Web.Tests;

public sealed class AccessTests(SampleDesk desk, Browser browser) : IClassFixture<SampleDesk>, IClassFixture<Browser>
{
    /// <summary>Every page that a test case of the samples has.</summary>
    public static TheoryData<string> Pages =>
        [
            "/",
            "/questions",
            "/questions?place=nowhere+at+all",
            "/question?id=q%3A2023-05-17-valley-radio%23f0",
            "/question?id=q%3A2024-12-19-seoul-courier%23f8",
            "/conflicts",
            "/sources",
            "/source?name=a+South+Korean+lawmaker",
            "/origin?id=o%3A2024-12-19-seoul-courier%23f8",
            "/figures?report=2024-12-19-seoul-courier",
            "/reports?question=q%3A2023-05-17-valley-radio%23f0",
            "/origins?question=q%3A2023-05-17-valley-radio%23f0",
            "/positions",
            "/matters",
            "/actors",
            "/places?country=RU",
            "/report?id=2024-12-23-harbour-post&find=soldiers",
            "/allegations",
            "/timeline",
            "/map",
            "/map?in=RU&measure=killed",
            "/map?in=RU-KRS",
            "/reports",
            "/report?id=2024-12-23-harbour-post",
            "/search?q=floods",
            "/add",
            "/export",
            "/review",
            "/review/decisions",
            "/review/agreement",
            "/review/group?id=q%3A2023-05-17-valley-radio%23f0",
            "/exhibits",
            "/exhibit?id=" + Uri.EscapeDataString(Exhibits.SampleExhibits.CardId),
            "/ledger",
            "/ledger/entry?number=2",
            "/log-in?refused=true",
            "/nowhere",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_keeps_the_rules_of_accessibility_in_light_and_dark_and_on_a_phone(string address)
    {
        foreach (
            var (width, scheme) in new[]
            {
                (1600, ColorScheme.Light),
                (1024, ColorScheme.Dark),
                (390, ColorScheme.Light),
            }
        )
        {
            var page = await browser.Page(width, scheme);
            await page.GotoAsync(new Uri(desk.Case.Address, address).ToString());
            var result = await page.RunAxe();
            result.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}").ShouldBeEmpty($"{address} at {width}");
            var spills = await page.EvaluateAsync<bool>(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth"
            );
            spills.ShouldBeFalse($"{address} is wider than {width}");
            await page.Context.CloseAsync();
        }
    }
}
