using Whence.Examining.Footage;

namespace Whence.Tests.Examining.Footage;

public sealed class ClipLinkTests
{
    [Fact]
    public void The_same_bytes_are_the_same_file() =>
        ClipLink.Between(Of("a", null), Of("a", null))!.Likeness.ShouldBe(ClipLikeness.SameFile);

    [Fact]
    public void The_same_coded_pictures_are_the_same_stream() =>
        ClipLink.Between(Of("a", "s"), Of("b", "s"))!.Likeness.ShouldBe(ClipLikeness.SameStream);

    [Fact]
    public void Two_streams_that_could_not_be_hashed_are_not_the_same() =>
        ClipLink.Between(Of("a", null), Of("b", null)).ShouldBeNull();

    [Fact]
    public void What_looks_the_same_is_probable_and_the_reason_can_be_checked()
    {
        var original = DrawnClip.Frames(5, 8);
        var copy = DrawnClip.Print(original.Skip(2 * ClipPrint.FramesPerSecond), DrawnClip.Mirrored);
        var link = ClipLink.Between(new Clip("a", "s", ClipPrinter.Of(original, [])), new Clip("b", "t", copy))!;
        link.Likeness.ShouldBe(ClipLikeness.Probable);
        link.Reason.ShouldContain("6 of 6 the other way");
        link.Reason.ShouldContain("the first begins 2 s before the second");
        link.Reason.ShouldContain("mirrored left for right");
        link.Reason.ShouldContain("56 allowed");
    }

    private static Clip Of(string exhibit, string? stream) => new(exhibit, stream, ClipPrint.Empty);
}
