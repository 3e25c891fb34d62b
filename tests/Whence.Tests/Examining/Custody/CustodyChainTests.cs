using NodaTime;
using Whence.Examining.Custody;
using Whence.Ledger;

namespace Whence.Tests.Examining.Custody;

public sealed class CustodyChainTests
{
    private static readonly Digest Original = Digest.Of("clip"u8);
    private static readonly Instant Entered = Instant.FromUtc(2025, 1, 10, 12, 0);

    [Fact]
    public void A_chain_that_says_everything_has_no_fault() =>
        Faults(
                Event(CustodyAct.Acquired, "2025-01-02T10:00:00Z", by: "A", from: "https://example.org/clip"),
                Event(CustodyAct.Examined, "2025-01-03", by: "A"),
                Event(CustodyAct.Transferred, "2025-01-04T08:00:00+03:00", by: "A", from: "A", to: "B"),
                Event(CustodyAct.Released, "2025-01-05", by: "B", to: "the court")
            )
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_said_is_a_gap() =>
        Faults().Single().ShouldBe(new CustodyFault(null, false, "nothing says how it came in"));

    [Fact]
    public void What_was_never_acquired_is_a_break() =>
        Faults(Event(CustodyAct.Examined, "2025-01-03", by: "A"))
            .ShouldContain(new CustodyFault(null, true, "nothing says how it was acquired"));

    [Fact]
    public void Released_before_it_was_acquired_is_a_break() =>
        Break(
                Event(CustodyAct.Acquired, "2025-01-05T10:00:00Z", by: "A", from: "x"),
                Event(CustodyAct.Released, "2025-01-02", by: "A", to: "B")
            )
            .ShouldContain("released at 2025-01-02, before it was acquired at 2025-01-05T10:00:00Z");

    [Fact]
    public void The_same_day_in_another_zone_is_no_break() =>
        Faults(
                Event(CustodyAct.Acquired, "2025-01-05T23:00:00Z", by: "A", from: "x"),
                Event(CustodyAct.Examined, "2025-01-05", by: "A")
            )
            .ShouldBeEmpty();

    [Fact]
    public void Examined_after_it_was_released_is_a_break_and_after_it_came_back_none()
    {
        var acquired = Event(CustodyAct.Acquired, "2025-01-01", by: "A", from: "x");
        var released = Event(CustodyAct.Released, "2025-01-03", by: "A", to: "B");
        var examined = Event(CustodyAct.Examined, "2025-01-06", by: "A");
        Break(acquired, released, examined).ShouldContain("examined after it was released (entry 11)");
        Faults(acquired, released, Event(CustodyAct.Acquired, "2025-01-05", by: "A", from: "B"), examined)
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_is_said_to_be_done_after_it_was_entered_is_a_break() =>
        Break(Event(CustodyAct.Acquired, "2025-01-20", by: "A", from: "x")).ShouldContain("after it was entered");

    [Fact]
    public void A_digest_that_changed_is_a_break()
    {
        var other = Digest.Of("another"u8);
        Break(Event(CustodyAct.Acquired, "2025-01-02", by: "A", from: "x") with { After = other })
            .ShouldContain($"the case keeps {Original}");
        Break(
                Event(CustodyAct.Acquired, "2025-01-02", by: "A", from: "x"),
                Event(CustodyAct.Copied, "2025-01-03", by: "A") with
                {
                    Before = Original,
                    After = other,
                }
            )
            .ShouldContain("the bytes changed while it was copied");
    }

    [Fact]
    public void Handed_over_by_another_than_had_it_is_a_break() =>
        Break(
                Event(CustodyAct.Acquired, "2025-01-02", by: "A", from: "x"),
                Event(CustodyAct.Transferred, "2025-01-03", by: "C", from: "C", to: "D")
            )
            .ShouldContain("it came from C, and the last who is said to have had it is A");

    [Fact]
    public void What_nobody_said_is_told_and_breaks_nothing()
    {
        var fault = Faults(new CustodyEvent(CustodyAct.Acquired, CustodyTime.Parse("2025-01-02")!.Value)).Single();
        fault.ShouldBe(new CustodyFault(10, false, "it does not say who, where it came from, how"));
    }

    [Fact]
    public void What_was_redacted_is_held_against_nobody()
    {
        var chain = new CustodyChain(
            Original,
            [
                new CustodyLink(10, Entered, CustodyAct.Acquired, null),
                new CustodyLink(11, Entered, CustodyAct.Transferred, null),
                Link(12, Event(CustodyAct.Transferred, "2025-01-03", by: "C", from: "C", to: "D")),
            ]
        );
        chain.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2025-02-30")]
    [InlineData("2025-01-02T10:00:00")]
    [InlineData("0001-01-01T00:00:00+99:00")]
    public void A_time_without_zone_and_what_is_no_time_are_refused(string words) =>
        CustodyTime.Parse(words).ShouldBeNull();

    private static CustodyEvent Event(CustodyAct act, string when, string by, string? from = null, string? to = null) =>
        new(act, CustodyTime.Parse(when)!.Value)
        {
            By = by,
            From = from,
            To = to,
            How = "by hand",
        };

    private static string Break(params CustodyEvent[] events) => Faults(events).Single(fault => fault.IsBreak).Words;

    private static ImmutableArray<CustodyFault> Faults(params CustodyEvent[] events) =>
        new CustodyChain(Original, [.. events.Select((done, i) => Link(10 + i, done))]).Faults;

    private static CustodyLink Link(long entry, CustodyEvent done) => new(entry, Entered, done.Act, done);
}
