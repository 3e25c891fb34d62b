using CsCheck;
using Whence.Web.Searching;

namespace Whence.Web.Tests.Searching;

public sealed class ExcerptsTests
{
    [Fact]
    public void Every_excerpt_lies_in_the_text_holds_what_was_found_and_cuts_no_character()
    {
        Gen.Select(
                Gen.String[Gen.OneOf(Gen.Char.AlphaNumeric, Gen.Const(' '), Gen.Const('\n')), 1, 900],
                Gen.Int[0, 899].Array[0, 8]
            )
            .Sample(
                (text, starts) =>
                {
                    text = text.Replace("a", "😀", StringComparison.Ordinal);
                    ImmutableArray<Span> places =
                    [
                        .. starts
                            .Where(s =>
                                s + 1 < text.Length
                                && !char.IsLowSurrogate(text[s])
                                && !char.IsLowSurrogate(text[s + 1])
                            )
                            .Distinct()
                            .Order()
                            .Select(s => new Span(s, s + 1)),
                    ];
                    var excerpts = Excerpts.Of(text, places, 100);
                    excerpts.SelectMany(e => e.Found).ShouldBe(places);
                    foreach (var excerpt in excerpts)
                    {
                        excerpt.Found.ShouldAllBe(f => excerpt.Span.Contains(f));
                        char.IsLowSurrogate(excerpt.Span.In(text)[0]).ShouldBeFalse();
                        char.IsHighSurrogate(excerpt.Span.In(text)[^1]).ShouldBeFalse();
                    }
                }
            );
    }

    [Fact]
    public void Places_near_to_each_other_share_an_excerpt_and_no_more_are_given_than_asked_for()
    {
        var text = string.Join(' ', Enumerable.Repeat("water", 400));
        Excerpts.Of(text, [new(600, 605), new(612, 617), new(1_800, 1_805)], 5).Length.ShouldBe(2);
        Excerpts.Of(text, [new(600, 605), new(1_800, 1_805)], 1).Length.ShouldBe(1);
    }
}
