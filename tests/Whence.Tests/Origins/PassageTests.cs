using System.Globalization;
using CsCheck;
using Whence.Origins;

namespace Whence.Tests.Origins;

public sealed class PassageTests
{
    private static readonly Fingerprinter Fingerprinter = new();

    [Fact]
    public void A_passage_of_forty_words_is_found_whatever_stands_around_it() =>
        Gen.Select(Words(0, 300), Words(40, 80), Words(0, 300), Words(0, 300), Words(0, 300))
            .Sample(
                (before, passage, after, ahead, behind) =>
                    Overlaps(Text(before, passage, after), Text(ahead, passage, behind)).ShouldHaveSingleItem()
            );

    [Fact]
    public void Evidence_holds_words_of_the_shared_passage_on_both_sides()
    {
        var passage = string.Join(' ', Enumerable.Range(0, 60).Select(i => "shared" + Number(i)));
        var left = Fresh("left", 90) + " " + passage + " " + Fresh("after", 90);
        var right = Fresh("right", 40) + " " + passage;
        var overlap = Overlaps(left, right).ShouldHaveSingleItem();
        foreach (var shared in overlap.Passages)
        {
            shared.Left.In(right).ShouldStartWith("shared");
            shared.Left.In(right).ShouldBe(shared.Right.In(left));
        }
    }

    [Fact]
    public void What_more_reports_carry_than_the_cap_is_boilerplate_and_joins_nothing()
    {
        var index = new PassageIndex();
        for (var i = 0; i <= PassageIndex.Cap; i++)
        {
            index.Add(Fingerprinter.Of(Fresh("story" + Number(i) + "x", 80) + " " + Fresh("footer", 60)));
        }
        Enumerable.Range(0, index.Count).SelectMany(report => index.Earlier(report)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("word")]
    [InlineData("\"\"\"\"…—\n\n")]
    public void Texts_of_no_shingle_share_nothing(string text) => Overlaps(text, text).ShouldBeEmpty();

    [Fact]
    public void A_sentence_repeated_a_hundred_thousand_times_is_kept_once()
    {
        var text = string.Concat(Enumerable.Repeat("The river rose again on Sunday night. ", 100_000));
        Fingerprinter.Of(text).Hashes.Length.ShouldBeLessThan(10);
    }

    [Fact]
    public void The_same_words_in_other_case_and_marks_have_the_same_samples()
    {
        var plain = Fresh("word", 100);
        Fingerprinter
            .Of(plain.ToUpperInvariant().Replace(" ", ", ", StringComparison.Ordinal))
            .Hashes.ShouldBe(Fingerprinter.Of(plain).Hashes);
    }

    [Fact]
    public void Words_are_folded_alike_wherever_they_stand_in_a_text()
    {
        // Sixteen characters are looked at at once: each word of the text comes to stand at every place of them.
        string[] written = ["O'Hara", "naïve", "don’t", "B52", "x", "überlang", "ÇA"];
        string[] folded = ["ohara", "naïve", "dont", "b52", "x", "überlang", "ça"];
        Fingerprint Of(string[] words, int pad) =>
            Fingerprinter.Of(new string(' ', pad) + string.Join("  ", Enumerable.Repeat(string.Join(' ', words), 9)));
        var expected = Of(folded, 0).Hashes;
        for (var pad = 0; pad < 70; pad++)
        {
            Of(written, pad).Hashes.ShouldBe(expected);
        }
    }

    [Fact]
    public void A_text_of_any_characters_is_sampled_within_its_bounds() =>
        Gen.String[Gen.Char, 0, 9000]
            .Sample(text =>
            {
                foreach (var span in Fingerprinter.Of(text).Spans)
                {
                    span.Start.ShouldBeInRange(0, text.Length);
                    span.End.ShouldBeInRange(span.Start + 1, text.Length);
                }
            });

    [Fact]
    public void A_report_that_repeats_one_sentence_without_end_shares_it_once()
    {
        var text = string.Concat(Enumerable.Repeat(Fresh("word", 60) + ". ", 5_000));
        Overlaps(text, text).ShouldHaveSingleItem().Shared.ShouldBeLessThan(60);
    }

    [Fact]
    public void A_news_flash_is_found_in_a_flash_of_the_same_words() =>
        Overlaps(
                "At least four were hurt as the bridge at Orm gave way, the mayor said.",
                "AT LEAST FOUR WERE HURT AS THE BRIDGE AT ORM GAVE WAY, THE MAYOR SAID"
            )
            .ShouldHaveSingleItem();

    [Fact]
    public void A_report_added_later_finds_what_was_added_before_it()
    {
        var index = new PassageIndex();
        var story = Fresh("story", 120);
        index.Add(Fingerprinter.Of(story));
        for (var i = 0; i < 300; i++)
        {
            index.Add(Fingerprinter.Of(Fresh("other" + Number(i) + "x", 90)));
        }
        index.Earlier(index.Add(Fingerprinter.Of(story))).ShouldHaveSingleItem().Right.ShouldBe(0);
        index.Bytes.ShouldBeInRange(1, 4_000_000);
    }

    private static Gen<int[]> Words(int least, int most) => Gen.Int[0, 100_000].Array[least, most];

    private static string Text(params int[][] parts) => string.Join(' ', parts.SelectMany(p => p).Select(Number));

    private static string Fresh(string stem, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(i => stem + Number(i)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<Overlap> Overlaps(string earlier, string later)
    {
        var index = new PassageIndex();
        index.Add(Fingerprinter.Of(earlier));
        return index.Earlier(index.Add(Fingerprinter.Of(later)));
    }
}
