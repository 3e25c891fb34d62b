using CsCheck;
using Whence.Web.Reports;

namespace Whence.Web.Tests.Reports;

public sealed class TextPagesTests
{
    [Fact]
    public void The_pages_together_are_the_text_and_none_is_longer_than_is_shown_at_once()
    {
        Gen.Select(Gen.Int[0, 90_000], Gen.Int[1, 4_000])
            .Sample(
                (length, line) =>
                {
                    var text = string.Concat(Enumerable.Range(0, length).Select(i => i % line == 0 ? '\n' : 'x'));
                    var pages = TextPages.Of(text, []);
                    string.Concat(pages.Select(p => p.In(text))).ShouldBe(text);
                    pages.ShouldAllBe(p => p.Length <= 20_000);
                },
                iter: 40
            );
    }

    [Fact]
    public void Where_figures_stand_close_a_page_is_shorter_and_has_no_more_than_can_be_shown()
    {
        Gen.Select(Gen.Int[1, 400].Array[0, 600], Gen.Int[1, 900])
            .Sample(
                (steps, line) =>
                {
                    var figures = steps.Aggregate(ImmutableArray.Create(0), (all, step) => all.Add(all[^1] + step));
                    var text = string.Concat(
                        Enumerable.Range(0, figures[^1] + 9).Select(i => i % line == 0 ? '\n' : 'x')
                    );
                    var pages = TextPages.Of(text, figures);
                    string.Concat(pages.Select(p => p.In(text))).ShouldBe(text);
                    pages.ShouldAllBe(p => figures.Count(f => p.Contains(f)) <= 120);
                },
                iter: 40
            );
    }

    [Fact]
    public void A_page_ends_with_a_sentence_where_no_line_ends()
    {
        var text = string.Concat(Enumerable.Repeat("Nobody was hurt in the second wave. ", 1_000));
        TextPages.Of(text, []).ShouldAllBe(page => page.In(text).TrimEnd().EndsWith('.'));
    }

    [Fact]
    public void A_word_without_end_is_cut_but_never_through_a_character()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("😀", 30_000));
        foreach (var page in TextPages.Of(text, []))
        {
            char.IsLowSurrogate(text[page.Start]).ShouldBeFalse();
        }
    }

    [Fact]
    public void The_page_of_a_character_is_the_one_that_holds_it()
    {
        ImmutableArray<Span> pages = [new(0, 10), new(10, 30)];
        TextPages.At(pages, 9).ShouldBe(0);
        TextPages.At(pages, 10).ShouldBe(1);
        TextPages.At(pages, 500).ShouldBe(1);
    }
}
