using Whence.Examining;
using Whence.Media.Pictures;
using Whence.Web.Exhibits;

namespace Whence.Web.Tests.Exhibits;

public sealed class ZonedPageTests
{
    // As it came in, lying on its side: upright it is 1000 × 600.
    private static readonly ShownExhibit Lying = new([new ShownPicture(600, 1000, [])], null);

    [Theory]
    [InlineData(0, 1000, 600, 700, 100, 50, 20, "translate(1000 0) rotate(90)")]
    [InlineData(1, 600, 1000, 480, 700, 20, 50, "translate(600 1000) rotate(180)")]
    [InlineData(2, 1000, 600, 250, 480, 50, 20, "translate(0 600) rotate(270)")]
    [InlineData(3, 600, 1000, 100, 250, 20, 50, "")]
    public void What_was_seen_turns_with_the_page(
        int turn,
        int width,
        int height,
        int x,
        int y,
        int across,
        int down,
        string transform
    )
    {
        var seen = new Zone(1, 700, 100, 50, 20);
        var page = ZonedPage.Of(Lying, [At(seen)], new PageTurn(1, 1), turn).Single();
        (page.Width, page.Height, page.Transform).ShouldBe((width, height, transform));
        page.Place(seen).ShouldBe(new Zone(1, x, y, across, down));
    }

    [Fact]
    public void A_finding_keeps_its_number_of_the_list_and_lies_on_the_page_that_was_examined()
    {
        var shown = new ShownExhibit([.. Lying.Pages, .. Lying.Pages], null);
        var pages = ZonedPage.Of(shown, [At(null), At(new Zone(2, 0, 0, 1, 1))], new PageTurn(2, 0), 0).ToList();
        pages[0].Findings.ShouldBeEmpty();
        pages[1].Findings.Select(finding => finding.Nth).ShouldBe([2]);
    }

    [Fact]
    public void Where_the_turn_was_not_kept_nothing_is_drawn_over_the_page() =>
        ZonedPage.Of(Lying, [At(new Zone(1, 0, 0, 1, 1))], null, 0).Single().Findings.ShouldBeEmpty();

    private static Finding At(Zone? zone) =>
        new("e#rule", "e", "rule", 1, FindingState.Observed) { Reason = "seen", Zone = zone };
}
