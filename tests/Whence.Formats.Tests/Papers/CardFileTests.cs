using System.Text;
using CsCheck;
using Whence.Examining;
using Whence.Formats.Papers;

namespace Whence.Formats.Tests.Papers;

public sealed class CardFileTests
{
    private static (ImmutableArray<(Card Card, ReadOnlyMemory<byte> Bytes)> Cards, PaperFault? Fault) Read(
        string json
    ) => CardFile.Read("card.json", Encoding.UTF8.GetBytes(json));

    [Fact]
    public void A_card_has_what_its_description_gives_and_nothing_else()
    {
        var card = Read(
            """
            {"name":"Orla Finch","serial":"AB 12","photo":"absent","stamp":"present","signatureScript":"hangul",
             "fields":[{"name":"blood group","value":"","mandatory":true}],"mrz":["I<UTO"],"born":null}
            """
        )
            .Cards.ShouldHaveSingleItem()
            .Card;
        (card.Name, card.Serial, card.Photo, card.Stamp).ShouldBe(
            ("Orla Finch", "AB 12", Presence.Absent, Presence.Present)
        );
        card.SignatureScript.ShouldBe("Hangul");
        card.Fields.ShouldBe([new CardField("blood group", "", true)]);
        card.MachineReadable.ShouldBe(["I<UTO"]);
        card.Born.ShouldBeNull();
        card.Tools.ShouldBeEmpty();
    }

    [Fact]
    public void A_list_holds_several_each_with_its_own_bytes()
    {
        var cards = Read("""[{"name":"A"}, {"name":"B"}]""").Cards;
        cards.Select(c => Encoding.UTF8.GetString(c.Bytes.Span)).ShouldBe(["""{"name":"A"}""", """{"name":"B"}"""]);
    }

    [Theory]
    [InlineData("""{"nmae":"A"}""", "card.json: nmae: there is no such field; there are file, kind, serial")]
    [InlineData("""{"name":"A","name":"B"}""", "card.json: name: it stands there twice")]
    [InlineData("""{"name":7}""", "card.json: name: a string is expected")]
    [InlineData("""[{},{"photo":"maybe"}]""", "card.json: [1].photo: “maybe” is none of present, absent, untold")]
    [InlineData(
        """{"signatureScript":"klingon"}""",
        "card.json: signatureScript: “klingon” is none of Latin, Cyrillic"
    )]
    [InlineData("""{"fields":[{"value":"x"}]}""", "card.json: fields[0].name: it must be there, and not empty")]
    [InlineData("""{"fields":[{"name":"x","mandatory":"yes"}]}""", "fields[0].mandatory: true or false is expected")]
    [InlineData("""{"fields":"x"}""", "card.json: fields: a list of 1000 at most is expected")]
    [InlineData("""{"mrz":["A",3]}""", "card.json: mrz[1]: a string of 1000 characters at most is expected")]
    [InlineData("[]", "card.json: the whole: it describes no paper")]
    [InlineData("""7""", "card.json: the whole: an object is expected")]
    [InlineData("""{"name":"A" """, "card.json: the whole: it is no JSON at line 1, byte")]
    [InlineData("""{"name":"\ud800"}""", "card.json: the whole: a string holds half of a surrogate pair")]
    public void A_fault_is_told_with_its_place_and_reason(string json, string fault)
    {
        var (cards, found) = Read(json);
        cards.ShouldBeEmpty();
        found.ShouldNotBeNull().ToString().ShouldContain(fault, Case.Sensitive);
    }

    [Fact]
    public void No_bytes_at_all_make_it_fall() =>
        Gen.Byte.Array[0, 60].Sample(bytes => CardFile.Read("x", bytes) is { Cards.IsDefault: false }, iter: 2000);
}
