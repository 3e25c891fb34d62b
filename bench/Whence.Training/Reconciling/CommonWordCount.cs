using System.Globalization;
using System.Text;
using Whence.Reading;
using Whence.Reconciling;
using Whence.Training.Attributing;

namespace Whence.Training.Reconciling;

/// <summary>Counts how many articles of a corpus open with each term: the table of common words that gists are weighed by.</summary>
internal static class CommonWordCount
{
    // Rarer terms tell matters apart and are left to the collection in hand.
    private const double Least = 0.01;

    public static void Write(string corpus, string path)
    {
        var annotator = new Annotator();
        var articles = Article.Load(corpus);
        var carried = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var text = annotator.Annotate(article.Report);
            foreach (var term in GistReader.Words(text).Distinct())
            {
                carried[term] = carried.GetValueOrDefault(term) + 1;
            }
        }
        var table = new StringBuilder(
            "# How common words are in news of any matter: written by Whence.Training common-words from the training part of PolNeAR (Newell et al. 2018). Columns: the term as a gist has it (a stem, or a folded name), the share of reports that open with it.\n"
        );
        foreach (var (term, count) in carried.Where(c => c.Value >= Least * articles.Count))
        {
            table.Append(CultureInfo.InvariantCulture, $"{term}\t{(double)count / articles.Count:0.000}\n");
        }
        File.WriteAllText(path, table.ToString());
    }
}
