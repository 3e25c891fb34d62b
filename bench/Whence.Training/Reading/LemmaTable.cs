using System.Text;
using Whence.Reading;
using Whence.Testing;

namespace Whence.Training.Reading;

/// <summary>Learns the verbs and the irregular forms of a corpus from CoreNLP's lemmas.</summary>
internal static class LemmaTable
{
    // Forms seen less often are left to the rules.
    private const int Least = 3;

    private const string Provenance =
        "# Base forms of verbs, and forms whose lemma no rule gives: learned from CoreNLP's lemmas of the PolNeAR training articles (Newell et al. 2018). Columns: base and the verb; or the class, the form and its lemma.";

    /// <summary>The table's text: the same for the same articles.</summary>
    public static string Of(IEnumerable<SilverArticle> articles)
    {
        var counts = new Dictionary<(LemmaClass Class, string Form), Dictionary<string, int>>();
        foreach (var article in articles)
        {
            foreach (
                var token in article.Tokens.Where(token => token.Tag is not (PartOfSpeech.NNP or PartOfSpeech.NNPS))
            )
            {
                var form = article.Text[token.Span.Start..token.Span.End].ToLowerInvariant().Replace('’', '\'');
                if (form.All(c => char.IsAsciiLetterLower(c) || c is '\'' or '-') && form.Any(char.IsAsciiLetterLower))
                {
                    var key = (Lemmas.ClassOf(token.Tag), form);
                    var lemmas = counts.TryGetValue(key, out var known) ? known : counts[key] = [];
                    var lemma = token.Lemma.ToLowerInvariant();
                    lemmas[lemma] = lemmas.GetValueOrDefault(lemma) + 1;
                }
            }
        }
        var best = counts
            .Where(pair => pair.Value.Values.Sum() >= Least)
            .Select(pair =>
                (
                    pair.Key.Class,
                    pair.Key.Form,
                    Lemma: pair.Value.OrderByDescending(l => l.Value)
                        .ThenBy(l => l.Key, StringComparer.Ordinal)
                        .First()
                        .Key
                )
            )
            .OrderBy(row => row.Class)
            .ThenBy(row => row.Form, StringComparer.Ordinal)
            .ToList();
        var verbs = best.Where(row => row.Class == LemmaClass.Verb).Select(row => row.Lemma).ToHashSet();
        var table = new StringBuilder(Provenance).Append('\n');
        foreach (var verb in verbs.Order(StringComparer.Ordinal))
        {
            table.Append("base\t").Append(verb).Append('\n');
        }
        foreach (var (kind, form, lemma) in best)
        {
            if (Lemmas.Regular(form, kind, verbs.Contains) != lemma)
            {
                table
                    .Append(kind.ToString().ToLowerInvariant())
                    .Append('\t')
                    .Append(form)
                    .Append('\t')
                    .Append(lemma)
                    .Append('\n');
            }
        }
        return table.ToString();
    }
}
