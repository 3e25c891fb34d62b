using System.Globalization;
using Whence.Reading;
using Whence.Testing;

namespace Whence.Measures;

/// <summary>How far Reading agrees with CoreNLP over the development articles: tokens, sentence ends, tags and names.</summary>
internal static class ReadingAgreement
{
    public static int Run()
    {
        const string dev = "polnear/dev.jsonl.gz";
        if (Shared.Find(dev) is not { } path)
        {
            Console.WriteLine($"skipped: {dev} is not beside this checkout");
            return 0;
        }
        var annotator = new Annotator();
        var articles = SilverArticle.Load(path);
        Agreement tokens = default,
            sentences = default,
            lastWords = default;
        var names = new SortedDictionary<EntityKind, Agreement>();
        int tagged = 0,
            right = 0,
            words = 0,
            lemmas = 0;
        foreach (var article in articles)
        {
            var text = annotator.Annotate(new Report(article.Id, article.Text));
            var own = text.Tokens.ToArray().Select((token, i) => (token, i)).ToDictionary(pair => pair.token.Span);
            tokens += Agreement.Of(own.Keys, article.Tokens.Select(token => token.Span));
            var (mine, theirs) = (text.Sentences.Select(s => s.Span.End).ToList(), Ends(article).ToList());
            sentences += Agreement.Of(mine, theirs);
            lastWords += Agreement.Of(mine.Select(LastWord), theirs.Select(LastWord));

            // CoreNLP takes every '' for a closing mark, and gives those that open a sentence to the one before.
            int LastWord(int end)
            {
                while (end > 0 && !char.IsLetterOrDigit(article.Text[end - 1]))
                {
                    end--;
                }
                return end;
            }

            foreach (var token in article.Tokens)
            {
                if (own.TryGetValue(token.Span, out var found))
                {
                    tagged++;
                    right += found.token.Tag == token.Tag ? 1 : 0;
                    if (!char.IsLetter(article.Text[token.Span.Start]))
                    {
                        continue;
                    }
                    words++;
                    lemmas += text.Lemma(found.i).Equals(token.Lemma, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                }
            }
            var ours = Names(text.Tokens.ToArray().Select(token => (token.Span, token.Entity)));
            var named = Names(article.Tokens.Select(token => (token.Span, token.Entity)));
            foreach (var kind in Enum.GetValues<EntityKind>().Where(kind => kind != EntityKind.None))
            {
                names[kind] =
                    names.GetValueOrDefault(kind)
                    + Agreement.Of(ours.Where(name => name.Kind == kind), named.Where(name => name.Kind == kind));
            }
        }
        Console.WriteLine($"documents {articles.Count}");
        Console.WriteLine($"tokens         {tokens}");
        Console.WriteLine($"sentence ends  {sentences}");
        Console.WriteLine($"… last words   {lastWords}");
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"tags           {100.0 * right / tagged:0.00} % of {tagged}")
        );
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"lemmas         {100.0 * lemmas / words:0.00} % of {words}")
        );
        Console.WriteLine($"names          {names.Values.Aggregate((sum, one) => sum + one)}");
        foreach (var (kind, agreement) in names)
        {
            Console.WriteLine($"  {kind, -12} {agreement}");
        }
        return 0;
    }

    private static IEnumerable<int> Ends(SilverArticle article)
    {
        for (var i = 0; i < article.Tokens.Length; i++)
        {
            if (i + 1 == article.Tokens.Length || article.Tokens[i + 1].First)
            {
                yield return article.Tokens[i].Span.End;
            }
        }
    }

    // Names side by side of one kind are one name: CoreNLP's tags do not tell them apart.
    private static List<(Span Span, EntityKind Kind)> Names(IEnumerable<(Span Span, EntityKind Kind)> tokens)
    {
        var names = new List<(Span Span, EntityKind Kind)>();
        var last = EntityKind.None;
        foreach (var (span, kind) in tokens)
        {
            if (kind != EntityKind.None && kind == last)
            {
                names[^1] = (new Span(names[^1].Span.Start, span.End), kind);
            }
            else if (kind != EntityKind.None)
            {
                names.Add((span, kind));
            }
            last = kind;
        }
        return names;
    }
}
