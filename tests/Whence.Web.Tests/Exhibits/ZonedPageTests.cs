using Whence.Web.Exhibits;

namespace Whence.Web.Tests.Exhibits;

public sealed class ZonedPageTests
{
    private static readonly ShownExhibit Lying = new([new ShownPage(1000, 600, [])], null);

    [Theory]
    [InlineData(900, 500, 0)]
    [InlineData(500, 900, 1)]
    public void A_page_is_turned_so_that_what_was_seen_lies_on_it(int right, int bottom, int turn)
    {
        var page = ZonedPage.Of(Lying, [At(new Zone(1, right - 10, bottom - 10, 10, 10))], null).Single();
        page.Turn.ShouldBe(turn);
        (page.Width, page.Height).ShouldBe(turn == 0 ? (1000, 600) : (600, 1000));
    }

    [Fact]
    public void A_person_turns_it_as_they_like() =>
        ZonedPage.Of(Lying, [], 3).Single().Transform.ShouldBe("translate(0 1000) rotate(270)");

    [Fact]
    public void A_finding_keeps_its_number_of_the_list_and_lies_on_its_own_page()
    {
        var shown = new ShownExhibit([.. Lying.Pages, .. Lying.Pages], null);
        var pages = ZonedPage
            .Of(shown, [At(null), At(new Zone(2, 0, 0, 1, 1)), At(new Zone(1, 0, 0, 1, 1))], null)
            .ToList();
        pages[0].Zones.Select(zone => zone.Nth).ShouldBe([3]);
        pages[1].Zones.Select(zone => zone.Nth).ShouldBe([2]);
    }

    private static Finding At(Zone? zone) =>
        new("e#rule", "e", "rule", 1, FindingState.Observed) { Reason = "seen", Zone = zone };
}
