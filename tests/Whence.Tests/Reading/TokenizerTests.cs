using CsCheck;
using Whence.Reading;

namespace Whence.Tests.Reading;

public sealed class TokenizerTests
{
    private static readonly string[] Pieces =
    [
        "Dam",
        "don't",
        "U.S.",
        "12,000",
        "“",
        "”",
        "\"",
        "'",
        "’s",
        "...",
        ". . .",
        "Lt.",
        "www.",
        "http://",
        "@",
        "#",
        "\n\n",
        "\r\n",
        "\t",
        " ",
        " ",
        ".",
        "?!",
        "-",
        "--",
        "—",
        "<b>",
        "\ud83d\ude00",
        "\ud83d",
        "\udc00",
        "\0",
        "\u202a",
        "e\u0301",
        "北京",
        "$",
        "I.",
        "64.8million",
    ];

    [Theory]
    [InlineData("Don't say they can't; it's the miners' pay.", "Do|n't|say|they|ca|n't|;|it|'s|the|miners|'|pay|.")]
    [InlineData("It cannot last.", "It|can|not|last|.")]
    [InlineData("Orsa’s mayor won’t go", "Orsa|’s|mayor|wo|n’t|go")]
    [InlineData("the U.S. and the U.K.-based group", "the|U.S.|and|the|U.K.-based|group")]
    [InlineData("the U.S.'s view", "the|U.S.|'s|view")]
    [InlineData("Gen. Ilo Varga met Sen. Dray (D-Tarn.)", "Gen.|Ilo|Varga|met|Sen.|Dray|(|D-Tarn|.|)")]
    [InlineData("Rep. Ana Voss, R-Ohio., of J. P. Hale Inc.", "Rep.|Ana|Voss|,|R-Ohio|.|,|of|J.|P.|Hale|Inc.")]
    [InlineData("at 9:30 a.m. on Dec. 3", "at|9:30|a.m.|on|Dec.|3")]
    [InlineData("Flood No. 3 came. No. It did not.", "Flood|No.|3|came|.|No|.|It|did|not|.")]
    [InlineData("$64.8million, 12,000 and 3.5 of 1/2", "$|64.8|million|,|12,000|and|3.5|of|1/2")]
    [InlineData("the '90s, 20th-century mid-size boats", "the|'90s|,|20th-century|mid-size|boats")]
    [InlineData("He waited... and . . . left—at last", "He|waited|...|and|. . .|left|—|at|last")]
    [InlineData(
        "See http://a.example/x?y=1, or www.orsa.example.",
        "See|http://a.example/x?y=1|,|or|www.orsa.example|."
    )]
    [InlineData("Write to desk@orsa.example or @orsa_desk #flood", "Write|to|desk@orsa.example|or|@orsa_desk|#flood")]
    [InlineData("orsa.com said so.Then", "orsa.com|said|so|.|Then")]
    [InlineData("AT&T, O'Hara and a <a href=\"x\">link</a>", "AT&T|,|O'Hara|and|a|<a href=\"x\">|link|</a>")]
    [InlineData("``Go,'' she said. What?!", "``|Go|,|''|she|said|.|What|?!")]
    public void Words_are_parted_as_the_treebank_parts_them(string text, string tokens) =>
        string.Join('|', Tokenizer.Tokenize(text).Select(token => text[token.Start..token.End])).ShouldBe(tokens);

    [Fact]
    public void Tokens_cover_every_visible_character_once_and_in_order() =>
        Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .Array[0, 60]
            .Select(string.Concat)
            .Sample(text =>
            {
                var at = 0;
                foreach (var token in Tokenizer.Tokenize(text))
                {
                    token.Start.ShouldBeGreaterThanOrEqualTo(at);
                    token.End.ShouldBeGreaterThan(token.Start);
                    text[at..token.Start].ShouldAllBe(c => Characters.Kind(c) == CharKind.Gap);
                    at = token.End;
                }
                text[at..].ShouldAllBe(c => Characters.Kind(c) == CharKind.Gap);
            });
}
