namespace Whence.Tests;

public sealed class MutatedTextTests
{
    private static readonly Inquiry Inquiry = new();

    [Fact]
    public void No_text_throws_and_everything_read_stands_in_it() => Read(seed: 1, characters: 200_000);

    [Fact(Explicit = true)]
    public void No_text_of_ten_million_characters_throws() => Read(seed: 2, characters: 10_000_000);

    private static void Read(int seed, int characters)
    {
        var texts = new MutatedText(seed);
        for (var read = 0; read < characters; )
        {
            var text = texts.Next();
            read += text.Length;
            Check(text, Inquiry.Read(new Report("r", text) { Published = new NodaTime.LocalDate(2024, 5, 14) }));
        }
    }

    private static void Check(string text, Statements statements)
    {
        var attributions = statements.Attributions.Select(attribution => attribution.Id).ToHashSet();
        foreach (var figure in statements.Figures)
        {
            figure.Quote.In(text).ShouldBe(figure.Words);
            figure.Sentence.In(text).ShouldBe(figure.SentenceText);
            figure.Sentence.Contains(figure.Quote).ShouldBeTrue(text);
            figure.Quantity.Interval.IsEmpty.ShouldBeFalse(text);
            if (figure.Population is { Span: { } people } population)
            {
                people.In(text).ShouldBe(population.Text);
            }
            if (figure.Attribution is { } attribution)
            {
                attributions.ShouldContain(attribution);
            }
        }
        statements.Figures.Select(figure => figure.Id).ShouldBeUnique();
        foreach (var position in statements.Positions)
        {
            position.Words.End.ShouldBeLessThanOrEqualTo(text.Length);
            if (position.Matter is { } matter)
            {
                matter.In(text).ShouldBe(position.On);
            }
        }
        foreach (var allegation in statements.Allegations)
        {
            allegation.Act.In(text).ShouldBe(allegation.ActText);
        }
        statements
            .Positions.Select(position => position.Id)
            .Concat(statements.Allegations.Select(allegation => allegation.Id))
            .ShouldBeUnique();
    }
}
