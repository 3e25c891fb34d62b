using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Tests.Readings;

public sealed class HeldReadingsTests
{
    private const long Megabyte = 1024 * 1024;

    [Fact]
    public void A_reading_is_found_by_the_entry_that_brought_its_report_in_and_what_read_it()
    {
        var held = new HeldReadings();
        held.Hold(7, "one", Megabyte, Of("a"));
        held.Find(7, "one")!.Heading.Id.ShouldBe("a");
        held.Find(7, "other").ShouldBeNull();
        held.Find(8, "one").ShouldBeNull();
    }

    [Fact]
    public void Those_that_were_not_asked_for_longest_are_let_go_so_that_memory_stays_bounded()
    {
        var held = new HeldReadings();
        held.Hold(1, "one", 7 * Megabyte, Of("first"));
        held.Hold(2, "one", 7 * Megabyte, Of("second"));
        held.Find(1, "one").ShouldNotBeNull();
        held.Hold(3, "one", 7 * Megabyte, Of("third"));
        held.Find(2, "one").ShouldBeNull();
        held.Find(1, "one").ShouldNotBeNull();
        held.Find(3, "one").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(4_000, false)]
    [InlineData(Megabyte, true)]
    [InlineData(64 * Megabyte, false)]
    public void Ordinary_readings_and_those_beyond_bounds_are_not_held(long length, bool isFit) =>
        HeldReadings.IsFit(length).ShouldBe(isFit);

    private static Statements Of(string id) => new(new Heading(id, null, null, null, null));
}
