namespace Whence.Attributing.Learned;

/// <summary>The tokens around a cue among which its source and content are sought, and how each stands to the cue.</summary>
internal sealed class CueWindow
{
    /// <summary>How many tokens from the cue nothing of it is sought beyond, however long the sentence is.</summary>
    public const int Far = 250;

    // Two sentences before, three after, so long as they reach no farther than this; a quotation may go on to its end.
    private const int SentencesBefore = 2;
    private const int SentencesAfter = 3;
    private const int Near = 90;

    private readonly Surface surface;
    private readonly Marks[] between;
    private readonly byte[] cues;
    private readonly byte[] ranks;

    /// <summary>Looks around <paramref name="cue"/> within the tokens that <paramref name="beliefs"/> speak of.</summary>
    public CueWindow(Surface surface, Beliefs beliefs, (int First, int End) cue)
    {
        (this.surface, Cue) = (surface, cue);
        Head = surface.HeadOf(cue);
        (First, End) = Bounds(beliefs);
        var count = End - First;
        (between, cues, ranks) = (new Marks[count], new byte[count], new byte[count]);
        Look(beliefs, cue.End, End, 1);
        Look(beliefs, cue.First - 1, First - 1, -1);
    }

    /// <summary>The cue.</summary>
    public (int First, int End) Cue { get; }

    /// <summary>The word that names the cue.</summary>
    public int Head { get; }

    /// <summary>The first token of the window.</summary>
    public int First { get; }

    /// <summary>The token after its last.</summary>
    public int End { get; }

    /// <summary>What stands between the cue and token <paramref name="i"/>, and how many likely cues, two at most.</summary>
    public ulong Between(int i) => ((ulong)cues[i - First] << 8) | (ulong)between[i - First];

    /// <summary>
    /// Which quotation from the cue on token <paramref name="i"/> stands in: 0 none, 1 the nearest, 2, 3 and more; 9 the cue's
    /// own; with whether it lies before the cue, touches it, opens a sentence, stands in another paragraph, goes over sentences.
    /// </summary>
    public byte Rank(int i) => ranks[i - First];

    private (int First, int End) Bounds(Beliefs beliefs)
    {
        var first = Math.Max(beliefs.First, surface.SentenceOf(Cue.First).First);
        for (var k = 0; k < SentencesBefore && first > beliefs.First; k++)
        {
            var before = Math.Max(beliefs.First, surface.SentenceOf(first - 1).First);
            if (Cue.First - before > Near)
            {
                break;
            }
            first = before;
        }
        var end = Math.Min(beliefs.End, surface.SentenceOf(Cue.End - 1).End);
        for (var k = 0; k < SentencesAfter && end < beliefs.End; k++)
        {
            var after = Math.Min(beliefs.End, surface.SentenceOf(end).End);
            if (after - Cue.End > Near)
            {
                break;
            }
            end = after;
        }
        if (end < beliefs.End && surface.State(end) is QuoteState.Inside or QuoteState.Closes)
        {
            end = Math.Min(beliefs.End, surface.Quotes[surface.QuoteOf(end)].End);
        }
        if (first > beliefs.First && surface.State(first) is QuoteState.Inside or QuoteState.Closes)
        {
            first = Math.Max(beliefs.First, surface.Quotes[surface.QuoteOf(first)].First);
        }
        return (Math.Max(first, Cue.First - Far), Math.Min(end, Cue.End + Far));
    }

    private void Look(Beliefs beliefs, int from, int to, int step)
    {
        var marks = Marks.None;
        int likely = 0,
            rank = 0,
            quote = -1;
        var own = surface.QuoteOf(Cue.First);
        for (var i = from; i != to; i += step)
        {
            (between[i - First], cues[i - First]) = (marks & ~Marks.Noun, (byte)Math.Min(likely, 2));
            marks |= surface.Mark(i);
            likely += beliefs.Of(i, Label.CueBegins) > 0.4f ? 1 : 0;
            var at = surface.QuoteOf(i);
            if (at < 0)
            {
                continue;
            }
            if (at != quote)
            {
                (quote, rank) = (at, Math.Min(rank + 1, 3));
            }
            ranks[i - First] = at == own ? (byte)9 : (byte)(rank | Place(at, step));
        }
    }

    private int Place(int quote, int step)
    {
        var (first, end) = surface.Quotes[quote];
        var touches = step > 0 ? first - Cue.End < 3 : Cue.First - end < 8;
        return (step > 0 ? 0 : 8)
            | (touches ? 16 : 0)
            | (surface.OpensSentence(first) ? 32 : 0)
            | (surface.Paragraph(first) != surface.Paragraph(Cue.First) ? 64 : 0)
            | (surface.SentenceIndexOf(end - 1) != surface.SentenceIndexOf(first) ? 128 : 0);
    }
}
