namespace Whence.Tests;

public sealed class SpanTests
{
    [Fact]
    public void Code_points_count_a_surrogate_pair_once()
    {
        var points = new CodePoints("a😀b");
        points.Of(new Span(1, 3)).ShouldBe(new Span(1, 2));
        points.Of(new Span(3, 4)).ShouldBe(new Span(2, 3));
        points.Count.ShouldBe(3);
    }

    [Fact]
    public void Spans_that_only_touch_do_not_overlap() => new Span(0, 3).Overlaps(new Span(3, 4)).ShouldBeFalse();
}
