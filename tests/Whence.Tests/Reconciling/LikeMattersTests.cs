using Whence.Reconciling;

namespace Whence.Tests.Reconciling;

public sealed class LikeMattersTests
{
    private static readonly string[] Said =
    [
        "the dam above Orsund was opened on purpose",
        "the Orsund dam had been opened on purpose that night",
        "gates of the dam at Orsund were opened on purpose",
        "the dam above Orsund was not opened on purpose",
        "the dam above Kelmere was opened on purpose",
        "the shelling of the hospital in Brasford",
        "shelling the Brasford hospital on Monday",
        "that 12 people drowned at the Velmouth weir",
        "that 40 people drowned at the Velmouth weir",
        "gas warnings at the Orsund mine were ignored",
        "the ferry between Orsund and Kelmere was opened on purpose",
        "the figures",
        "it",
    ];

    [Fact]
    public void Matters_that_say_one_thing_in_other_words_are_one()
    {
        Together("the dam above Orsund was opened on purpose", "the Orsund dam had been opened on purpose that night")
            .ShouldBeTrue();
        Together("the dam above Orsund was opened on purpose", "gates of the dam at Orsund were opened on purpose")
            .ShouldBeTrue();
        Together("the shelling of the hospital in Brasford", "shelling the Brasford hospital on Monday").ShouldBeTrue();
    }

    [Theory]
    [InlineData("the dam above Orsund was opened on purpose", "the dam above Kelmere was opened on purpose")]
    [InlineData("the dam above Orsund was opened on purpose", "the dam above Orsund was not opened on purpose")]
    [InlineData("that 12 people drowned at the Velmouth weir", "that 40 people drowned at the Velmouth weir")]
    [InlineData("the dam above Orsund was opened on purpose", "gas warnings at the Orsund mine were ignored")]
    [InlineData("the figures", "it")]
    public void Of_another_place_of_another_number_or_denied_they_are_two(string one, string other) =>
        Together(one, other).ShouldBeFalse();

    [Fact]
    public void The_words_that_made_them_one_are_told()
    {
        var found = LikeMatters.Of(Said);
        found
            .Single(m => m.Words == "the Orsund dam had been opened on purpose that night")
            .Shared.ShouldBe(["Orsund", "opened", "purpose"]);
        found
            .Single(m => m.Words == "shelling the Brasford hospital on Monday")
            .Shared.ShouldBe(["shelling", "Brasford", "hospital"]);
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
    public void A_place_that_many_matters_name_does_not_make_them_one()
    {
        string[] told =
        [
            "the dam at {0} was opened on purpose",
            "gas warnings at the {0} mine were ignored",
            "shelling the {0} hospital",
        ];
        var matters = Enumerable
            .Range(0, 200)
            .SelectMany(i =>
                told.Select(t => string.Format(null, t, $"Velm{(char)('a' + i / 26)}{(char)('a' + i % 26)}x"))
            );
        LikeMatters
            .Of(matters)
            .GroupBy(m => m.Group)
            .ShouldAllBe(group =>
                group
                    .Select(m =>
                        m.Words.Contains("dam") ? 0
                        : m.Words.Contains("mine") ? 1
                        : 2
                    )
                    .Distinct()
                    .Count() == 1
            );
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
