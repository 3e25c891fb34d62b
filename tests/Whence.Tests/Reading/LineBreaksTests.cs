using System.Text;
using NodaTime;
using Whence.Reading;
using Whence.Testing;

namespace Whence.Tests.Reading;

public sealed class LineBreaksTests
{
    private static string Wrapped(string text, int width, string lineEnd = "\n")
    {
        var wrapped = new StringBuilder();
        var line = 0;
        foreach (var word in text.Split(' '))
        {
            var fits = line + 1 + word.Length <= width;
            wrapped
                .Append(
                    line == 0 ? ""
                    : fits ? " "
                    : lineEnd
                )
                .Append(word);
            // A paragraph that ends within a "word" begins a line of its own.
            var last = word.LastIndexOf('\n');
            line =
                last >= 0 ? word.Length - last - 1
                : fits && line > 0 ? line + 1 + word.Length
                : word.Length;
        }
        return wrapped.ToString();
    }

    private static string Parted(string text)
    {
        var breaks = LineBreaks.Of(text);
        var parted = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && breaks.Wrap(i, i + 1))
            {
                parted[i] = '~';
            }
        }
        return parted.ToString();
    }

    private static string Sample =>
        string.Join(
            "\n\n",
            File.ReadAllText(Path.Combine(Shared.Root, "samples", "kursk", "2024-12-23-meridian-daily.txt"))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );

    [Theory]
    [InlineData(60)]
    [InlineData(72)]
    [InlineData(78)]
    public void A_wrapped_text_states_what_it_stated_before(int width)
    {
        var wrapped = Wrapped(Sample, width);
        wrapped.Length.ShouldBe(Sample.Length);
        wrapped.ShouldNotBe(Sample);
        var inquiry = new Inquiry();
        var (one, other) = (Read(Sample), Read(wrapped));
        one.Figures.ShouldNotBeEmpty();
        one.Quotations.ShouldNotBeEmpty();
        Shown(other).ShouldBe(Shown(one));

        Statements Read(string text) => inquiry.Read(new Report("r", text) { Published = new LocalDate(2024, 12, 23) });
    }

    private static string Shown(Statements stated) =>
        string.Join(
            '\n',
            stated
                .Figures.Select(f =>
                    $"{f.Quote} {f.Words} {f.Measure} {f.Source} {f.Sentence} {f.Place?.Text} {f.Period}"
                )
                .Concat(stated.Attributions.Select(a => $"{a.Id} {a.Kind} {a.Stance} {string.Join(' ', a.Content)}"))
                .Concat(stated.Quotations.Select(q => $"{q.Words} {q.Speaker} {q.Text}"))
                .Select(line => line.ReplaceLineEndings(" "))
        );

    [Fact]
    public void Ends_of_lines_of_two_characters_wrap_too()
    {
        var text = Wrapped(Sample, 72, "\r\n");
        var breaks = LineBreaks.Of(text);
        var first = text.IndexOf('\r', StringComparison.Ordinal);
        breaks.Wrap(first, first + 2).ShouldBeTrue();
    }

    [Fact]
    public void A_headline_and_a_byline_above_a_wrapped_text_stay_apart() =>
        Parted(
                "Forty people were killed as the dam broke at Varn\nBy Anna Lund\n\n"
                    + Wrapped(
                        string.Concat(Enumerable.Repeat("The river rose all night and took the lower town. ", 20)),
                        72
                    )
            )
            .ShouldStartWith("Forty people were killed as the dam broke at Varn\nBy Anna Lund\n");

    [Theory]
    // A paragraph on each line.
    [InlineData(
        "The river rose all night, the mayor of Varn said on Monday, and it took the whole of the lower town before the boats came.\nRescuers found nobody.\nThe bridge is closed until the engineers of the province have seen it, which they will not do before the weekend, she said.\nSchools are open.\nNobody knows why."
    )]
    // A list.
    [InlineData(
        "The names of those who are missing were given as follows:\nAnna Lund, 40\nIlse Brandt of Lower Varn, 61\nOrla Finch\nTomas Reed, 12, and his sister"
    )]
    // Two lines show nothing.
    [InlineData("Forty people were killed when the dam at Varn broke on Sunday\nThe police chief said nothing")]
    public void Lines_that_are_not_full_end_paragraphs(string text) => Parted(text).ShouldBe(text);

    [Fact]
    public void An_address_longer_than_a_line_unwraps_nothing()
    {
        var wrapped = Wrapped(
            string.Concat(Enumerable.Repeat("The river rose all night and took the lower town. ", 20)),
            72
        );
        Parted("http://example.invalid/" + new string('x', 200) + "\n\n" + wrapped).ShouldContain("~");
    }
}
