using CsCheck;
using Whence.Web.Reports;

namespace Whence.Web.Tests.Reports;

public sealed class SegmentCutterTests
{
    private static readonly Gen<TextMark> Marks = Gen.Select(
        Gen.Int[0, 60],
        Gen.Int[0, 30],
        Gen.Enum<MarkKind>(),
        (start, length, kind) => new TextMark(kind, new Span(start, start + length))
    );

    [Fact]
    public void The_segments_together_are_the_text_unchanged_and_each_character_keeps_its_marks()
    {
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 50], Marks.Array[0, 12])
            .Sample(
                (text, marks) =>
                {
                    var segments = SegmentCutter.Cut(new Span(0, text.Length), marks);
                    string.Concat(segments.Select(s => s.Span.In(text))).ShouldBe(text);
                    foreach (var segment in segments)
                    {
                        segment.Span.IsEmpty.ShouldBeFalse();
                        for (var at = segment.Span.Start; at < segment.Span.End; at++)
                        {
                            segment
                                .Marks.Order(Comparer<TextMark>.Create(Compared))
                                .ShouldBe(
                                    marks.Where(m => m.Span.Contains(at)).Order(Comparer<TextMark>.Create(Compared))
                                );
                        }
                    }
                }
            );
    }

    [Fact]
    public void A_mark_within_another_stands_within_it()
    {
        var content = new TextMark(MarkKind.Content, new Span(0, 10));
        var figure = new TextMark(MarkKind.Figure, new Span(4, 6));
        SegmentCutter
            .Cut(new Span(0, 10), [figure, content])
            .Select(s => (s.Span.Start, s.Span.End, s.Marks.Length))
            .ShouldBe([(0, 4, 1), (4, 6, 2), (6, 10, 1)]);
        SegmentCutter.Cut(new Span(0, 10), [figure, content])[1].Marks.ShouldBe([content, figure]);
    }

    [Fact]
    public void Marks_that_cross_are_cut_where_the_other_begins_or_ends()
    {
        var first = new TextMark(MarkKind.Content, new Span(0, 6));
        var second = new TextMark(MarkKind.Place, new Span(4, 9));
        SegmentCutter
            .Cut(new Span(0, 9), [first, second])
            .Select(s => (s.Span.Start, s.Span.End))
            .ShouldBe([(0, 4), (4, 6), (6, 9)]);
    }

    [Fact]
    public void What_lies_outside_the_range_is_cut_off()
    {
        var mark = new TextMark(MarkKind.Content, new Span(0, 100));
        SegmentCutter.Cut(new Span(40, 50), [mark]).ShouldHaveSingleItem().Span.ShouldBe(new Span(40, 50));
    }

    private static int Compared(TextMark one, TextMark other) =>
        (one.Kind, one.Span.Start, one.Span.End).CompareTo((other.Kind, other.Span.Start, other.Span.End));
}
