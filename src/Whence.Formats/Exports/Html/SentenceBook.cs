namespace Whence.Formats.Exports.Html;

/// <summary>Numbers the sentences that anything rests on, so that each has one place in the page and a number on paper.</summary>
internal sealed class SentenceBook
{
    // Reports of more sentences are no news; looking through all of them for each quotation would take long.
    private const int LookedThrough = 500;

    private readonly Dictionary<(string Report, string Text), NumberedSentence> sentences = [];
    private readonly Dictionary<string, List<NumberedSentence>> reports = new(StringComparer.Ordinal);

    /// <summary>Numbers the sentences of <paramref name="dossier"/>, report by report.</summary>
    public SentenceBook(Dossier dossier)
    {
        foreach (var statements in dossier.Statements)
        {
            foreach (var figure in statements.Figures)
            {
                var start = figure.Quote.Start - figure.Sentence.Start;
                Note(figure.Report, figure.SentenceText).Mark(new Span(start, start + figure.Quote.Length));
            }
            foreach (var position in statements.Positions)
            {
                Note(position.Report, position.SentenceText);
            }
            foreach (var allegation in statements.Allegations)
            {
                var sentence = Note(allegation.Report, allegation.SentenceText);
                var start = allegation.SentenceText.IndexOf(allegation.ActText, StringComparison.Ordinal);
                sentence.Mark(new Span(start, start + allegation.ActText.Length));
            }
            foreach (var quotation in statements.Quotations)
            {
                Quote(statements.Heading.Id, quotation.Text);
            }
        }
    }

    /// <summary>The number of a sentence; it must be of the dossier.</summary>
    public int Number(string report, string text) => sentences[(report, text)].Number;

    /// <summary>The sentences of a report.</summary>
    public IReadOnlyList<NumberedSentence> Of(string report) => reports.TryGetValue(report, out var list) ? list : [];

    // A quotation stands in a sentence that is noted already, or is noted by itself.
    private void Quote(string report, string text)
    {
        var around = Of(report)
            .Take(LookedThrough)
            .FirstOrDefault(s => s.Text.Contains(text, StringComparison.Ordinal));
        if (around is null)
        {
            Note(report, text);
        }
        else
        {
            sentences.TryAdd((report, text), around);
        }
    }

    private NumberedSentence Note(string report, string text)
    {
        if (!sentences.TryGetValue((report, text), out var sentence))
        {
            sentences.Add((report, text), sentence = new NumberedSentence(sentences.Count + 1, text));
            if (!reports.TryGetValue(report, out var list))
            {
                reports.Add(report, list = []);
            }
            list.Add(sentence);
        }
        return sentence;
    }
}
