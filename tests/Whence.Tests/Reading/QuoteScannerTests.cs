using Whence.Reading;

namespace Whence.Tests.Reading;

public sealed class QuoteScannerTests
{
    [Theory]
    [InlineData("He said [“we go”] and [“we stay.”] Then he left.")]
    [InlineData("He said [\"we go”] and [“we stay\"] then.")]
    [InlineData("He said [\"we go\"] (and [\"we stay\"]).")]
    [InlineData("[``We go,''] she said. [''We stay,''] said he.")]
    [InlineData("[“We go, he said.]\nNobody stayed.")]
    [InlineData("[“We go.]\n[“We stay.”] He left.")]
    [InlineData("[“We go, and\nso do you,”] he said.")]
    [InlineData("[“We go, and]\n\nso do you,” he said.")]
    [InlineData("[“We go.]\nso do you.” He left.")]
    [InlineData("[‘We go, and\nso do you,’] he said.")]
    [InlineData("[‘We go,’] she said. [‘It’s the miners’ fault,’] he said.")]
    [InlineData("[‘We go,’] she said, [‘and don’t stay.’]")]
    [InlineData("The dockers’ strike hit ports’ trade in the ’90s.")]
    [InlineData("Rock 'n' roll and fish ‘n’ chips.")]
    [InlineData("It was [“a ‘great’ day,”] she said.")]
    [InlineData("It was [‘a “great” day’], she said.")]
    [InlineData("[“We go.] [“We stay,”] she said.")]
    [InlineData("He is 6'3\" tall.")]
    [InlineData("A stray mark” closes nothing.")]
    [InlineData("[«We go»], she said.")]
    [InlineData("[\"Stop\"]—[\"now\"], he said.")]
    [InlineData(
        "The council of Varn met on Monday evening in the old\nschool by the river, and the mayor told it that [“the dam\nWas sound when I saw it. We”] will see, she said, what\nthe engineers of the province find there."
    )]
    public void Quotations_are_found_with_their_marks(string marked)
    {
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var tokens = Tokenizer.Tokenize(text);
        var quotes = QuoteScanner.Scan(text, LineBreaks.Of(text), tokens);
        var again = text;
        foreach (var quote in quotes.Reverse())
        {
            again = again.Insert(quote.End, "]").Insert(quote.Start, "[");
        }
        again.ShouldBe(marked);
        tokens.ShouldAllBe(token => token.Quoted == quotes.Any(quote => quote.Overlaps(token.Span)));
    }
}
