using System.Text.Json;
using Whence.Attributing;
using Whence.Reading;

namespace Whence.Training.Attributing;

/// <summary>Writes what is found in a corpus as the JSON Lines that its scorer reads.</summary>
internal static class Prediction
{
    public static void Write(string corpus, string path)
    {
        var (annotator, attributor) = (new Annotator(), new Attributor());
        using var writer = new StreamWriter(path);
        foreach (var article in Article.Load(corpus))
        {
            var points = new CodePoints(article.Report.Text);
            foreach (var a in attributor.Attribute(annotator.Annotate(article.Report)))
            {
                writer.WriteLine(
                    JsonSerializer.Serialize(
                        new
                        {
                            type = "attribution",
                            report = a.Report,
                            parent = a.Parent,
                            source = Points(a.Source),
                            cue = Points(a.Cue),
                            content = Points(a.Content),
                        }
                    )
                );
            }

            int[][] Points(ImmutableArray<Span> spans) =>
                [.. spans.Select(points.Of).Select(s => new[] { s.Start, s.End })];
        }
    }
}
