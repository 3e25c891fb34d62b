using System.Net;
using AngleSharp.Html.Parser;
using Whence.Sqlite;
using Whence.Sqlite.Redacting;

namespace Whence.Web.Tests.Ledger;

public sealed class LedgerPageTests
{
    [Fact]
    public async Task Entries_are_told_newest_first_with_the_checkpoint_and_the_keys()
    {
        await using var served = await ServedCase.Of(Path.Combine(Testing.Shared.Root, "samples", "flood"));
        var page = await Page(served, "/ledger");
        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        rows.Count.ShouldBe(6);
        rows[0].ShouldContain("A report was added");
        rows[^1].ShouldContain("The case was founded");
        page.Body!.TextContent.ShouldContain("6 entries");
        page.Body.TextContent.ShouldContain("whence ledger check");
        var proof = page.QuerySelector("a[href^='/api/v1/ledger/proof']")!.GetAttribute("href")!;
        (await served.Client.GetStringAsync(proof, TestContext.Current.CancellationToken)).ShouldStartWith(
            "c2sp.org/tlog-proof@v1"
        );
        (await Page(served, "/ledger?before=3")).QuerySelectorAll("tbody tr").Length.ShouldBe(3);
    }

    [Fact]
    public async Task What_an_entry_seals_is_shown_while_it_is_kept_and_redacted_after()
    {
        await using var served = await ServedCase.Of(Path.Combine(Testing.Shared.Root, "samples", "flood"));
        var before = await Page(served, "/ledger/entry?number=2");
        before.Body!.TextContent.ShouldContain("2023-05-17-valley-radio");
        before.QuerySelector("a[href^='/report?id=']").ShouldNotBeNull();
        using (var file = CaseFile.Open(served.Path, CaseAccess.Write).Case!)
        {
            new CaseRedaction(file, served.Key).Report("2023-05-17-valley-radio", "asked to").ShouldBe(1);
        }
        var after = await Page(served, "/ledger/entry?number=2");
        after.Body!.TextContent.ShouldContain("redacted");
        after.Body.TextContent.ShouldNotContain("2023-05-17-valley-radio");
    }

    [Fact]
    public async Task A_case_into_which_nothing_was_put_has_a_ledger_all_the_same()
    {
        await using var served = await ServedCase.Of();
        (await Page(served, "/ledger")).QuerySelector("h1")!.TextContent.ShouldBe("Ledger");
    }

    [Theory]
    [InlineData("/ledger/entry")]
    [InlineData("/ledger/entry?number=99")]
    [InlineData("/ledger/entry?number=-1")]
    public async Task An_entry_that_there_is_not_is_not_found(string address)
    {
        await using var served = await ServedCase.Of();
        (await served.Client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Page(ServedCase served, string address) =>
        new HtmlParser().ParseDocument(
            await served.Client.GetStringAsync(address, TestContext.Current.CancellationToken)
        );
}
