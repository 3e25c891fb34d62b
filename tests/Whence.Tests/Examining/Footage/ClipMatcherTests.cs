using Whence.Examining.Footage;
using Whence.Examining.Likeness;
using Whence.Examining.Zones;

namespace Whence.Tests.Examining.Footage;

public sealed class ClipMatcherTests
{
    private static readonly List<LuminancePlane> Original = DrawnClip.Frames(1, 6);
    private static readonly ClipPrint Print = ClipPrinter.Of(Original, []);

    [Fact]
    public void A_clip_is_all_found_in_itself()
    {
        var match = ClipMatcher.Match(Print, Print);
        (match.FirstShare, match.SecondShare, match.Distance).ShouldBe((1, 1, 0));
        match.Offset.ShouldBe(0);
    }

    [Fact]
    public void A_cut_is_all_found_in_its_original_and_the_original_in_part()
    {
        var match = ClipMatcher.Match(DrawnClip.Print(1, 3, from: 2.4), DrawnClip.Print(1, 12));
        match.IsProbable.ShouldBeTrue();
        match.FirstShare.ShouldBe(1);
        match.SecondShare.ShouldBeInRange(0.2, 0.5);
        match.Offset!.Value.ShouldBe(2.4, 0.13);
    }

    [Fact]
    public void A_mirrored_copy_is_found_and_said_to_be_mirrored()
    {
        var match = ClipMatcher.Match(Print, DrawnClip.Print(Original, DrawnClip.Mirrored));
        (match.IsProbable, match.Turn).ShouldBe((true, Turn.FlippedLeftRight));
    }

    [Theory]
    [InlineData(1, Turn.ThreeQuarters)]
    [InlineData(2, Turn.Half)]
    [InlineData(3, Turn.Quarter)]
    public void A_turned_copy_is_found_and_said_to_be_turned(int quarters, Turn turn)
    {
        var match = ClipMatcher.Match(Print, DrawnClip.Print(Original, frame => frame.Turned(quarters)));
        (match.IsProbable, match.Turn).ShouldBe((true, turn));
    }

    [Theory]
    [InlineData(8, 6, 144, 108)]
    [InlineData(16, 0, 144, 120)]
    [InlineData(0, 12, 144, 108)]
    public void A_copy_cut_by_a_tenth_is_found_from_either_side(int x, int y, int width, int height)
    {
        var copy = DrawnClip.Print(Original, frame => frame.Cut(x, y, width, height)!);
        ClipMatcher.Match(Print, copy).IsProbable.ShouldBeTrue();
        ClipMatcher.Match(copy, Print).IsProbable.ShouldBeTrue();
        ClipMatcher.Match(Print, copy).SecondIsCut.ShouldBeTrue();
        ClipMatcher.Match(copy, Print).SecondIsCut.ShouldBeFalse();
    }

    [Fact]
    public void A_copy_with_bars_is_found() =>
        ClipMatcher.Match(Print, DrawnClip.Print(Original, f => DrawnClip.Within(f, 15))).IsProbable.ShouldBeTrue();

    [Fact]
    public void Other_clips_are_not_found()
    {
        var prints = Enumerable.Range(1, 30).Select(seed => DrawnClip.Print(seed, 3)).ToList();
        var found =
            from i in Enumerable.Range(0, prints.Count)
            from j in Enumerable.Range(0, i)
            where ClipMatcher.Match(prints[i], prints[j]).IsProbable
            select (i, j);
        found.ShouldBeEmpty();
    }

    [Fact]
    public void Black_clips_are_not_one_clip()
    {
        var black = ClipPrinter.Of(
            [.. Enumerable.Range(0, 24).Select(_ => new LuminancePlane(64, 48, new byte[3072]))],
            []
        );
        black.Moments.Length.ShouldBe(3);
        black.Told.ShouldBeEmpty();
        ClipMatcher.Match(black, black).ShouldBe(ClipMatch.Nothing);
    }

    [Fact]
    public void Clips_of_a_second_or_two_must_be_as_near_as_pictures_are()
    {
        ClipMatcher.Match(DrawnClip.Print(1, 2), Print).Allowed.ShouldBe(PdqHash.Near);
        Match(1, off: 40).IsProbable.ShouldBeFalse();
        Match(3, off: 40).IsProbable.ShouldBeTrue();
        Match(3, off: FootageThresholds.NearSecond + 1).IsProbable.ShouldBeFalse();
    }

    [Theory]
    [InlineData(2, 4, false)]
    [InlineData(3, 6, true)]
    [InlineData(3, 7, false)]
    [InlineData(2, 2, true)]
    [InlineData(1, 2, false)]
    [InlineData(0, 0, false)]
    public void Half_of_the_seconds_and_three_of_them_or_all_are_enough(int found, int told, bool enough)
    {
        new ClipMatch(found, told, 0, 100).IsProbable.ShouldBe(enough);
        new ClipMatch(0, 100, found, told).IsProbable.ShouldBe(enough);
    }

    [Fact]
    public void Smooth_shades_must_be_as_near_as_pictures_are()
    {
        var shade = ClipPrinter.Of([.. Enumerable.Range(0, 3 * ClipPrint.FramesPerSecond).Select(Shade)], []);
        shade.Moments.ShouldAllBe(moment => !moment.IsRich);
        shade.Moments[0].Allowed.ShouldBe(PdqHash.Near);
        Print.Moments[0].Allowed.ShouldBe(FootageThresholds.NearSecond);
    }

    private static LuminancePlane Shade(int time) =>
        new(64, 48, [.. Enumerable.Range(0, 64 * 48).Select(i => (byte)(i % 64 * 2 + i / 64 + time))]);

    [Fact]
    public void What_was_not_sampled_is_found_among_the_key_frames()
    {
        var late = DrawnClip.Frames(1, 3, from: 30);
        var film = ClipPrinter.Of(Original, late);
        ClipMatcher.Match(ClipPrinter.Of(late, []), film).FirstShare.ShouldBe(1);
        ClipMatcher.Match(ClipPrinter.Of(late, []), Print).FirstShare.ShouldBeLessThan(1);
    }

    // A clip of so many seconds, held against frames that each are so many bits off.
    private static ClipMatch Match(int seconds, int off)
    {
        var moments = Print.Moments.Take(seconds).ToImmutableArray();
        var frames = moments.Select(moment => Off(moment.Forms[0], off)).ToImmutableArray();
        return ClipMatcher.Match(new ClipPrint(moments, [], []), new ClipPrint(Others(moments), frames, []));
    }

    // Seconds that nothing is found in, as many as those of the other clip.
    private static ImmutableArray<Moment> Others(ImmutableArray<Moment> moments) =>
        [
            .. moments.Select(moment =>
                moment with
                {
                    Forms = [.. moment.Forms.Select(_ => new PdqHash(~0UL, 0, ~0UL, 0))],
                }
            ),
        ];

    private static PdqHash Off(PdqHash hash, int bits) =>
        hash with
        {
            Low = hash.Low ^ (bits >= 64 ? ~0UL : (1UL << bits) - 1),
        };
}
