using Whence.Counting;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Tests.Counting;

public sealed class SentenceTests
{
    public static TheoryData<string, string> Sentences
    {
        get
        {
            using var file = typeof(SentenceTests).Assembly.GetManifestResourceStream("sentences.tsv");
            using var reader = new StreamReader(file.ShouldNotBeNull());
            var data = new TheoryData<string, string>();
            foreach (var row in Table.Read("sentences.tsv", reader.ReadToEnd()).Rows)
            {
                data.Add(row[0], row[1]);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void States_the_figures_that_a_reader_would_take_from_it(string sentence, string figures) =>
        string.Join(" ; ", Read(sentence).Where(figure => figure.Measure != Measure.Other).Select(Line))
            .ShouldBe(figures);

    private static ImmutableArray<Figure> Read(string text) =>
        new Enumerator().Count(new Annotator().Annotate(new Report("r", text)), [], [], []);

    private static string Line(Figure figure) =>
        $"{figure.Words}|{figure.Quantity.Interval}|{figure.Measure}|{figure.Population?.Text}{(figure.Realis ? "" : "!")}";
}
