using System.Text.RegularExpressions;
using Whence.Attributing;
using Whence.Attributing.Learned;
using Whence.Reading;

namespace Whence.Measures;

/// <summary>
/// How often attributions are right: the measures of polnear/score.py over the development articles, for the whole and for its
/// parts, so that each part shows what it is worth.
/// </summary>
internal static partial class Attributions
{
    private static readonly string[] Roles = ["source", "cue", "content"];

    public static int Run()
    {
        if (Gold.Lines("polnear/dev.jsonl.gz") is not { } documents)
        {
            return 0;
        }
        var annotator = new Annotator();
        var articles = documents.ConvertAll(document => Read(document, annotator));
        Console.WriteLine($"documents {articles.Count}  gold {articles.Sum(article => article.Gold.Count)}");
        Console.WriteLine($"{"F1", -28}" + string.Concat(AttributionScore.Names.Select(name => $"{name, 9}")));
        AttributionScore? whole = null;
        foreach (var (name, attribute) in Ways())
        {
            whole = new AttributionScore();
            foreach (var article in articles)
            {
                whole.Add(article.Gold, article.Roles(attribute(article.Text)), article.Marks);
            }
            Console.WriteLine($"{name, -28}" + whole.Line());
        }
        Console.WriteLine(whole!.Precision());
        foreach (var line in whole.Kinds())
        {
            Console.WriteLine(line);
        }
        return 0;
    }

    private static IEnumerable<(string Name, Func<AnnotatedText, ImmutableArray<Attribution>> Attribute)> Ways()
    {
        var model = AttributionModel.Shipped;
        var unranked = new AttributionModel(model.Rates, model.Roles, model.Around, new LinearWeights(new sbyte[2], 1));
        yield return ("rules alone", text => Nesting.Arrange(text, Nested(text, Attributor.Rules(text))));
        yield return ("chains, heaviest way", text => Nesting.Arrange(text, Found(text, unranked)));
        yield return ("chains and choice", text => Nesting.Arrange(text, Found(text, model)));
        yield return ("all, rules joined", new Attributor().Attribute);
    }

    private static List<Triple> Nested(AnnotatedText text, ITripleFinder finder) =>
        new NestedReader(text, finder, finder).Read();

    private static List<Triple> Found(AnnotatedText text, AttributionModel model)
    {
        var found = new List<Triple>();
        new LearnedFinder(text, model, Attributor.Rules(text)).Find(0, text.Count, found);
        return found;
    }

    private static Article Read(System.Text.Json.JsonElement document, Annotator annotator)
    {
        var report = Gold.Report(document);
        var points = new CodePoints(report.Text);
        var tokens = Token().Matches(report.Text);
        var article = new Article(
            annotator.Annotate(report),
            points,
            [.. tokens.Select(match => points.Of(new Span(match.Index, match.Index + match.Length)))],
            [.. tokens.Index().Where(token => token.Item.Value is "\"" or "“" or "”").Select(token => token.Index)]
        );
        article.Gold.AddRange(document.GetProperty("attributions").EnumerateArray().Select(a => article.Ids(a, Roles)));
        return article;
    }

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Token();

    /// <summary>A development article with its gold attributions, each role as a set of the scorer's tokens.</summary>
    /// <param name="Text">The article as it is read.</param>
    /// <param name="Points">Its code points.</param>
    /// <param name="Tokens">The scorer's tokens, in code points.</param>
    /// <param name="Marks">Which of them are quotation marks.</param>
    private sealed record Article(AnnotatedText Text, CodePoints Points, List<Span> Tokens, HashSet<int> Marks)
    {
        public List<HashSet<int>[]> Gold { get; } = [];

        public HashSet<int>[] Ids(System.Text.Json.JsonElement attribution, string[] roles) =>
            [
                .. roles.Select(role =>
                    Ids(
                        attribution
                            .GetProperty(role)
                            .EnumerateArray()
                            .Select(span => new Span(span[0].GetInt32(), span[1].GetInt32()))
                    )
                ),
            ];

        /// <summary>Outermost attributions alone: gold marks no others.</summary>
        public List<HashSet<int>[]> Roles(ImmutableArray<Attribution> attributions) =>
            [
                .. attributions
                    .Where(a => a.Parent is null)
                    .Select(a =>
                        new[] { a.Source, a.Cue, a.Content }.Select(spans => Ids(spans.Select(Points.Of))).ToArray()
                    ),
            ];

        private HashSet<int> Ids(IEnumerable<Span> spans) =>
            [.. spans.SelectMany(span => Enumerable.Range(0, Tokens.Count).Where(i => Tokens[i].Overlaps(span)))];
    }
}
