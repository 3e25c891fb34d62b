using Whence.Languages;
using Whence.Reading;

namespace Whence.Attributing.Learned;

/// <summary>What the models look at: for each token of a text the few codes that their features are made of, worked out once.</summary>
internal sealed class Surface
{
    private readonly AnnotatedText text;
    private readonly ulong[] lemma;
    private readonly ulong[] clue;
    private readonly byte[] rate;
    private readonly Marks[] marks;
    private readonly QuoteState[] state;
    private readonly int[] quote;

    /// <summary>Looks at <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rateOf">How often the word with a key is a cue (<see cref="CueRates.KeyOf"/>).</param>
    public Surface(AnnotatedText text, Func<ulong, byte> rateOf)
    {
        this.text = text;
        var count = text.Count;
        (lemma, clue) = (new ulong[count], new ulong[count]);
        (rate, marks) = (new byte[count], new Marks[count]);
        (state, quote) = (new QuoteState[count], new int[count]);
        Quotes = [.. text.Quotes.Select(span => (text.TokenAt(span.Start), text.TokenAt(span.End - 1) + 1))];
        MarkQuotes();
        for (var i = 0; i < count; i++)
        {
            var tag = text[i].Tag;
            lemma[i] = LemmaOf(text, i);
            clue[i] = IsOpenClass(tag) ? (ulong)tag : text.Type(i).Folded;
            rate[i] = rateOf(CueRates.KeyOf(lemma[i], tag));
            marks[i] = MarksOf(i, tag);
        }
    }

    /// <summary>Hash of the lemma of token <paramref name="i"/> of <paramref name="text"/>.</summary>
    public static ulong LemmaOf(AnnotatedText text, int i) => FeatureHash.Of(text.Lemma(i));

    /// <summary>How many tokens there are.</summary>
    public int Length => text.Count;

    /// <summary>Passages between quotation marks as token ranges, the marks included.</summary>
    public (int First, int End)[] Quotes { get; }

    /// <summary>The sentence that holds token <paramref name="i"/>.</summary>
    public Sentence SentenceOf(int i) => text.SentenceOf(i);

    /// <summary>The place of that sentence among all.</summary>
    public int SentenceIndexOf(int i) => text.SentenceIndexOf(i);

    /// <summary>Hash of the word in lower case; 3 beyond either end.</summary>
    public ulong Word(int i) => (uint)i < (uint)lemma.Length ? text.Type(i).Folded : 3;

    /// <summary>The word's last three letters.</summary>
    public ulong Ending(int i) => text.Type(i).Ending;

    /// <summary>Hash of the lemma; 3 beyond either end.</summary>
    public ulong Lemma(int i) => (uint)i < (uint)lemma.Length ? lemma[i] : 3;

    /// <summary>The tag; 63 beyond either end.</summary>
    public ulong Tag(int i) => (uint)i < (uint)lemma.Length ? (ulong)text[i].Tag : 63;

    /// <summary>The kind of name.</summary>
    public ulong Entity(int i) => (ulong)text[i].Entity;

    /// <summary>The tag of a noun, verb, adjective or adverb, the word itself of all others; 3 beyond either end.</summary>
    public ulong Clue(int i) => (uint)i < (uint)clue.Length ? clue[i] : 3;

    /// <summary>How often the word is a cue, in steps.</summary>
    public byte Rate(int i) => rate[i];

    /// <summary>What the token does to its clause.</summary>
    public Marks Mark(int i) => marks[i];

    /// <summary>How the token stands to a quotation; 9 beyond either end.</summary>
    public ulong Quoted(int i) => (uint)i < (uint)state.Length ? (ulong)state[i] : 9;

    /// <summary>How the token stands to a quotation.</summary>
    public QuoteState State(int i) => (uint)i < (uint)state.Length ? state[i] : QuoteState.Outside;

    /// <summary>Index into <see cref="Quotes"/> of the quotation that holds the token; -1 where none does.</summary>
    public int QuoteOf(int i) => quote[i];

    /// <summary>Whether the token begins a sentence.</summary>
    public bool OpensSentence(int i) => i == text.SentenceOf(i).First;

    /// <summary>Whether the token begins a paragraph.</summary>
    public bool OpensParagraph(int i) => i == 0 || Paragraph(i) != Paragraph(i - 1);

    /// <summary>The paragraph that holds the token.</summary>
    public int Paragraph(int i) => text.SentenceOf(i).Paragraph;

    /// <summary>Whether the token is a word or a number.</summary>
    public bool IsWord(int i) => char.IsLetterOrDigit(text.Text[text[i].Start]);

    /// <summary>The shape of the token's beginning: 0 small, 1 capital, 2 two capitals, 3 digit, 4 mark.</summary>
    public ulong Shape(int i)
    {
        var word = text.Word(i);
        return char.IsUpper(word[0])
            ? word.Length > 1 && char.IsUpper(word[1])
                ? 2ul
                : 1
            : char.IsDigit(word[0])
                ? 3ul
                : char.IsLetter(word[0])
                    ? 0ul
                    : 4;
    }

    /// <summary>The word that names a cue: its verb, or else the word that is a cue most often.</summary>
    public int HeadOf((int First, int End) cue)
    {
        var head = cue.First;
        for (var i = cue.First + 1; i < cue.End; i++)
        {
            if (rate[i] > rate[head] || (IsVerb(i) && !IsVerb(head)))
            {
                head = i;
            }
        }
        return head;
    }

    /// <summary>Whether the token is a verb.</summary>
    public bool IsVerb(int i) => text[i].Tag is >= PartOfSpeech.VB and <= PartOfSpeech.VBZ;

    /// <summary>What any of tokens [<paramref name="first"/>, <paramref name="end"/>) does.</summary>
    public Marks MarksOf(int first, int end)
    {
        var found = Marks.None;
        for (var i = first; i < end; i++)
        {
            found |= marks[i];
        }
        return found;
    }

    /// <summary>How many of tokens [<paramref name="first"/>, <paramref name="end"/>) do <paramref name="mark"/>.</summary>
    public int Count(int first, int end, Marks mark)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            count += (marks[i] & mark) == mark ? 1 : 0;
        }
        return count;
    }

    private static bool IsOpenClass(PartOfSpeech tag) =>
        tag
            is PartOfSpeech.CC
                or PartOfSpeech.CD
                or (>= PartOfSpeech.JJ and <= PartOfSpeech.JJS)
                or (>= PartOfSpeech.NN and <= PartOfSpeech.NNPS)
                or (>= PartOfSpeech.RB and <= PartOfSpeech.RP)
                or (>= PartOfSpeech.VB and <= PartOfSpeech.VBZ);

    private void MarkQuotes()
    {
        Array.Fill(quote, -1);
        for (var q = 0; q < Quotes.Length; q++)
        {
            var (first, end) = Quotes[q];
            for (var i = first; i < end; i++)
            {
                (state[i], quote[i]) = (QuoteState.Inside, q);
            }
            state[first] = QuoteState.Opens;
            // An unclosed quotation ends with its paragraph, not with a mark.
            if (end - first > 1 && text.Lower(end - 1) is "\"" or "”" or "'" or "''" or "»" or "“")
            {
                state[end - 1] = QuoteState.Closes;
            }
        }
    }

    private Marks MarksOf(int i, PartOfSpeech tag)
    {
        var found = tag switch
        {
            PartOfSpeech.Comma => Marks.Comma,
            PartOfSpeech.Colon => Marks.Colon,
            PartOfSpeech.WP or PartOfSpeech.WDT => Marks.Relative,
            PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP or PartOfSpeech.MD => Marks.Finite,
            PartOfSpeech.CC => Marks.Conjunction,
            PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.PRP => Marks.Noun,
            _ => Marks.None,
        };
        if (text.Lower(i) is "that" or "if" or "whether")
        {
            found |= Marks.That;
        }
        return state[i] is QuoteState.Opens or QuoteState.Closes ? found | Marks.Quotation : found;
    }
}
