namespace Whence.Reading;

/// <summary>A report's text with its tokens and sentences: what every later stage reads.</summary>
public sealed class AnnotatedText
{
    // Characters on each side. No table of words about a count reaches as far, and hardly a sentence is as long.
    private const int ExcerptReach = 600;

    private readonly Token[] tokens;
    private readonly WordType[] words;
    private readonly int[] sentenceOf;

    /// <summary>Puts a read text together.</summary>
    /// <param name="report">The report.</param>
    /// <param name="tokens">Its tokens, in order.</param>
    /// <param name="words">Each token's form.</param>
    /// <param name="sentences">Its sentences; each token is in just one.</param>
    /// <param name="quotes">Passages between quotation marks, the marks included, in order.</param>
    internal AnnotatedText(Report report, Token[] tokens, WordType[] words, Sentence[] sentences, Span[] quotes)
    {
        Report = report;
        this.tokens = tokens;
        this.words = words;
        Sentences = [.. sentences];
        Quotes = [.. quotes];
        sentenceOf = new int[tokens.Length];
        for (var s = 0; s < sentences.Length; s++)
        {
            Array.Fill(sentenceOf, s, sentences[s].First, sentences[s].Length);
        }
    }

    /// <summary>The report.</summary>
    public Report Report { get; }

    /// <summary>The report's text.</summary>
    public string Text => Report.Text;

    /// <summary>The tokens, in order.</summary>
    public ReadOnlySpan<Token> Tokens => tokens;

    /// <summary>The sentences, in order.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Passages between quotation marks, the marks included, in order; an unclosed one ends with its paragraph.</summary>
    public ImmutableArray<Span> Quotes { get; }

    /// <summary>How many tokens there are.</summary>
    public int Count => tokens.Length;

    /// <summary>Token <paramref name="index"/>.</summary>
    public Token this[int index] => tokens[index];

    /// <summary>Token <paramref name="index"/> in lower case, with ’ as '; the empty string beyond either end.</summary>
    public string Lower(int index) => (uint)index < (uint)words.Length ? words[index].Lower : "";

    /// <summary>The form of token <paramref name="index"/>.</summary>
    internal WordType Type(int index) => words[index];

    /// <summary>Token <paramref name="index"/> as it stands in the text.</summary>
    public ReadOnlySpan<char> Word(int index) => Text.AsSpan(tokens[index].Start, tokens[index].Length);

    /// <summary>The lemma of token <paramref name="index"/>, in lower case: "said" is say, "groups" is group, "n't" is not; the empty string beyond either end.</summary>
    public string Lemma(int index) =>
        (uint)index < (uint)words.Length ? words[index].Lemma(Lemmas.ClassOf(tokens[index].Tag)) : "";

    /// <summary>
    /// Whether the form of token <paramref name="index"/> stood in names when the models were trained; where it did not, the
    /// token's kind of name is read from what stands around it alone.
    /// </summary>
    public bool IsKnownName(int index) => words[index].Entities.Set > 1ul << (int)EntityKind.None;

    /// <summary>Whether token <paramref name="index"/> is a verb that has tense, or a modal, and so makes a clause.</summary>
    public bool IsFiniteVerb(int index) =>
        tokens[index].Tag is PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP or PartOfSpeech.MD;

    /// <summary>Whether such a verb stands among tokens [<paramref name="first"/>, <paramref name="end"/>).</summary>
    public bool HoldsFiniteVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (IsFiniteVerb(i))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Index of the sentence that holds token <paramref name="index"/>.</summary>
    public int SentenceIndexOf(int index) => sentenceOf[index];

    /// <summary>The sentence that holds token <paramref name="index"/>.</summary>
    public Sentence SentenceOf(int index) => Sentences[sentenceOf[index]];

    /// <summary>
    /// What is kept of <paramref name="sentence"/> for one that reads about <paramref name="words"/> in it: all of it, unless it is so
    /// long that keeping it with everything it states would cost many times the text. Cut at words.
    /// </summary>
    public Span ExcerptOf(Sentence sentence, Span words)
    {
        var all = sentence.Span;
        // In steps, so that what stands close together has one excerpt and can share it.
        var step = (words.Start - all.Start) / ExcerptReach;
        var from = all.Start + (step - 1) * ExcerptReach;
        var to = Math.Max(from + 3 * ExcerptReach, words.End);
        var cut = TokenAt(from);
        cut += tokens[cut].Start < from ? 1 : 0;
        var first = from <= all.Start || cut == Count ? all.Start : tokens[cut].Start;
        var last = to >= all.End ? all.End : tokens[TokenAt(to) - 1].End;
        return new Span(Math.Min(words.Start, first), Math.Max(words.End, last));
    }

    /// <summary>The characters from token <paramref name="first"/> to before token <paramref name="end"/>.</summary>
    public Span SpanOf(int first, int end) => new(tokens[first].Start, tokens[end - 1].End);

    /// <summary>Index of the first token that ends after <paramref name="offset"/>; <see cref="Count"/> where there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0,
            high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
