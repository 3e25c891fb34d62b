namespace Whence.Reading;

/// <summary>Reads a report's text into tokens and sentences with exact offsets.</summary>
public sealed class Annotator
{
    /// <summary>Reads <paramref name="report"/>.</summary>
    public AnnotatedText Annotate(Report report)
    {
        var tokens = Tokenizer.Tokenize(report.Text);
        var lower = new string[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            lower[i] = report.Text[tokens[i].Start..tokens[i].End].ToLowerInvariant().Replace('’', '\'');
        }
        var quotes = QuoteScanner.Scan(report.Text, tokens);
        return new AnnotatedText(report, tokens, lower, SentenceSplitter.Split(report.Text, tokens, lower), quotes);
    }
}
