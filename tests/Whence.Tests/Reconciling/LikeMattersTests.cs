using Whence.Reconciling;

namespace Whence.Tests.Reconciling;

public sealed class LikeMattersTests
{
    private static readonly string[] Said =
    [
        "the dam above Orsund was opened on purpose",
        "the Orsund dam was opened deliberately",
        "gates of the dam at Orsund were opened on purpose",
        "the dam above Orsund was not opened on purpose",
        "the dam above Kelmere was opened on purpose",
        "shelling the hospital in Brasford",
        "shells had hit the Brasford hospital",
        "that 12 people drowned at the Velmouth weir",
        "that 40 people drowned at the Velmouth weir",
        "the figures",
        "it",
    ];

    [Fact]
    public void Matters_that_say_one_thing_in_other_words_are_one()
    {
        Together("the dam above Orsund was opened on purpose", "the Orsund dam was opened deliberately").ShouldBeTrue();
        Together("the dam above Orsund was opened on purpose", "gates of the dam at Orsund were opened on purpose")
            .ShouldBeTrue();
        Together("shelling the hospital in Brasford", "shells had hit the Brasford hospital").ShouldBeTrue();
    }

    [Theory]
    [InlineData("the dam above Orsund was opened on purpose", "the dam above Kelmere was opened on purpose")]
    [InlineData("the dam above Orsund was opened on purpose", "the dam above Orsund was not opened on purpose")]
    [InlineData("that 12 people drowned at the Velmouth weir", "that 40 people drowned at the Velmouth weir")]
    [InlineData("the figures", "it")]
    public void Of_another_place_of_another_number_or_denied_they_are_two(string one, string other) =>
        Together(one, other).ShouldBeFalse();

    [Fact]
    public void The_words_that_made_them_one_are_told()
    {
        var found = LikeMatters.Of(Said);
        found.Single(m => m.Words == "the Orsund dam was opened deliberately").Shared.ShouldBe(["Orsund", "opened"]);
        found.Single(m => m.Words == "shells had hit the Brasford hospital").Shared.ShouldBe(["Brasford", "hospital"]);
        found.Single(m => m.Words == "the dam above Kelmere was opened on purpose").Shared.ShouldBeEmpty();
    }

    [Fact]
    public void The_order_in_which_they_are_given_tells_nothing()
    {
        var expected = LikeMatters.Of(Said);
        for (var seed = 0; seed < 20; seed++)
        {
            var shuffled = Said.Concat(Said.Take(3)).ToArray();
            new Random(seed).Shuffle(shuffled);
            LikeMatters.Of(shuffled).Select(Told).ShouldBe(expected.Select(Told));
        }
    }

    [Fact]
    public void Of_none_there_are_none() => LikeMatters.Of([]).ShouldBeEmpty();

    [Fact]
    public void Thousands_are_told_apart_in_seconds()
    {
        var places = Enumerable.Range(0, 4_000).Select(i => $"the bridge at Velm{i} had been blown up by {i % 7} men");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        LikeMatters.Of(places).Select(m => m.Group).Distinct().Count().ShouldBe(4_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static bool Together(string one, string other)
    {
        var found = LikeMatters.Of(Said).ToDictionary(m => m.Words, m => m.Group);
        return found[one] == found[other];
    }

    private static string Told(LikeMatter matter) => $"{matter.Words} {matter.Group} {string.Join(',', matter.Shared)}";
}
