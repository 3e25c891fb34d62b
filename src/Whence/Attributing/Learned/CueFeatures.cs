namespace Whence.Attributing.Learned;

/// <summary>
/// What tells whether a token is of the source or the content of one given cue: on which side of the cue it stands and how
/// far, what stands between, the cue's own words and neighbours, the quotation, and what the first model believes.
/// </summary>
internal sealed class CueFeatures
{
    /// <summary>Room for the keys of one token.</summary>
    public const int Most = 64;

    /// <summary>How many places <see cref="PlaceOf"/> tells apart.</summary>
    public const int Places = 11;

    // Templates begin after those of RoleFeatures.
    private const int Template = 1000;

    private readonly Surface surface;
    private readonly Beliefs beliefs;
    private readonly CueWindow window;
    private readonly int cueSentence;
    private readonly int cueParagraph;
    private readonly ulong lemma;
    private readonly ulong tag;
    private readonly ulong words;
    private readonly ulong last;
    private readonly ulong next;
    private readonly ulong before;
    private readonly ulong layout;

    /// <summary>Looks at the tokens of <paramref name="window"/>.</summary>
    public CueFeatures(Surface surface, Beliefs beliefs, CueWindow window)
    {
        (this.surface, this.beliefs, this.window) = (surface, beliefs, window);
        var cue = window.Cue;
        cueSentence = surface.SentenceIndexOf(cue.First);
        cueParagraph = surface.Paragraph(cue.First);
        (lemma, tag) = (surface.Lemma(window.Head), surface.Tag(window.Head));
        for (var i = cue.First; i < cue.End; i++)
        {
            words = (words * 31) + surface.Word(i);
        }
        last = surface.Word(cue.End - 1);
        next = cue.End < window.End ? Neighbour(cue.End) : 1;
        before = cue.First > window.First ? Neighbour(cue.First - 1) : 1;
        layout = Layout(cue);
    }

    /// <summary>Writes the keys of token <paramref name="i"/> and returns how many.</summary>
    public int Write(int i, Span<ulong> keys)
    {
        var list = new KeyList(keys, Template);
        var cue = window.Cue;
        var apart =
            i < cue.First ? cue.First - i
            : i >= cue.End ? i - cue.End + 1
            : 0;
        var side =
            (
                i < cue.First ? 0ul
                : i < cue.End ? 1ul
                : 2
            )
            | ((ulong)Math.Clamp(surface.SentenceIndexOf(i) - cueSentence + 4, 0, 15) << 2)
            | (surface.Paragraph(i) != cueParagraph ? 64ul : 0);
        var spot = new Spot(i, side, Steps.OfDistance(apart), EdgeOf(i), window.Between(i));
        AddClause(ref list, spot);
        AddLayout(ref list, spot);
        AddBeliefs(ref list, spot);
        return list.Count;
    }

    /// <summary>Where token <paramref name="i"/> stands: what weighs the step into it.</summary>
    public byte PlaceOf(int i) =>
        i == window.First || surface.OpensParagraph(i) ? (byte)0
        : surface.OpensSentence(i) ? (byte)1
        : surface.State(i) == QuoteState.Opens ? (byte)2
        : surface.State(i - 1) == QuoteState.Closes ? (byte)3
        : surface.Mark(i).HasFlag(Marks.Comma) ? (byte)4
        : surface.Mark(i - 1).HasFlag(Marks.Comma) ? (byte)5
        : surface.Tag(i) == (ulong)Reading.PartOfSpeech.Period ? (byte)6
        : i == window.Cue.End ? (byte)7
        : i == window.Cue.First ? (byte)8
        : i < window.Cue.First ? (byte)9
        : (byte)10;

    private void AddClause(ref KeyList list, in Spot spot)
    {
        var (i, side, apart, edge, between) = spot;
        var (at, word, quoted) = (surface.Tag(i), surface.Word(i), surface.Quoted(i));
        list.Add(side);
        list.Add((side << 4) | apart);
        list.Add((side << 8) | at);
        list.Add(word, side);
        list.Add((side << 16) | (apart << 8) | at);
        list.Add((side << 16) | between);
        list.Add((side << 24) | (between << 8) | at);
        list.Add((side << 24) | (between << 4) | quoted);
        list.Add(lemma, side, between);
        list.Add(lemma, side, apart);
        list.Add(lemma, side, at);
        list.Add((side << 16) | (tag << 8) | at);
        list.Add(last, side, apart);
        list.Add(words, side, edge);
        list.Add((side << 16) | (surface.Tag(i - 1) << 8) | at);
        list.Add((side << 16) | (at << 8) | surface.Tag(i + 1));
        list.Add(surface.Word(i - 1), side, at);
        list.Add(surface.Word(i + 1), side, at);
    }

    private void AddLayout(ref KeyList list, in Spot spot)
    {
        var (i, side, apart, edge, between) = spot;
        var (at, quoted, rank) = (surface.Tag(i), surface.Quoted(i), (ulong)window.Rank(i));
        list.Add((side << 12) | (surface.Quoted(i - 1) << 8) | (quoted << 4) | surface.Quoted(i + 1));
        list.Add((side << 8) | (edge << 4) | quoted);
        list.Add((side << 12) | (layout << 8) | (edge << 4) | quoted);
        list.Add((side << 8) | (layout << 4) | quoted);
        list.Add(next, side, (layout << 4) | edge);
        list.Add(before, side, (layout << 4) | edge);
        list.Add(next, side, (apart << 8) | at);
        list.Add(before, side, (apart << 8) | at);
        list.Add(next + (before * 31), side, between);
        list.Add((side << 8) | (surface.Quoted(window.Cue.First) << 4) | quoted);
        list.Add((side << 8) | rank);
        list.Add((side << 16) | (rank << 8) | (quoted << 4) | layout);
        list.Add((side << 16) | (rank << 8) | (quoted << 4) | edge);
        list.Add((side << 24) | (rank << 16) | between);
        list.Add(lemma, side, rank);
    }

    private void AddBeliefs(ref KeyList list, in Spot spot)
    {
        var (i, side, _, _, between) = spot;
        var belief = beliefs[i];
        list.Add((side << 4) | belief.Source);
        list.Add((side << 4) | belief.Content);
        list.Add((side << 4) | belief.Cue);
        list.Add((side << 4) | belief.ContentBegins);
        list.Add((side << 4) | belief.SourceBegins);
        list.Add((side << 16) | (between << 4) | belief.Source);
        list.Add((side << 16) | (between << 4) | belief.Content);
        list.Add((side << 12) | ((ulong)belief.Source << 8) | ((ulong)belief.Content << 4) | belief.Cue);
        list.Add((side << 8) | ((ulong)belief.Content << 4) | beliefs[i + 1].Content);
        list.Add((side << 8) | (layout << 4) | belief.Content);
    }

    // Bits: begins its sentence, ends it, stands before its last.
    private ulong EdgeOf(int i)
    {
        var sentence = surface.SentenceOf(i);
        return (i == sentence.First ? 1ul : 0) | (i == sentence.End - 1 ? 2ul : 0) | (i == sentence.End - 2 ? 4ul : 0);
    }

    // Bits: a quotation stands before the cue in its sentence, one after; the cue begins its sentence, ends it.
    private ulong Layout((int First, int End) cue)
    {
        var sentence = surface.SentenceOf(cue.First);
        var (start, stop) = (Math.Max(sentence.First, window.First), Math.Min(sentence.End, window.End));
        ulong found = (cue.First == start ? 4ul : 0) | (cue.End >= stop - 1 ? 8ul : 0);
        for (var i = start; i < stop; i++)
        {
            if (surface.State(i) != QuoteState.Outside && (i < cue.First || i >= cue.End))
            {
                found |= i < cue.First ? 1ul : 2;
            }
        }
        return found;
    }

    private ulong Neighbour(int i) =>
        surface.State(i) is QuoteState.Opens or QuoteState.Closes ? 5
        : (surface.Mark(i) & (Marks.Comma | Marks.That)) != 0 || surface.Tag(i) == (ulong)Reading.PartOfSpeech.Period
            ? surface.Word(i)
        : surface.Tag(i);

    private readonly record struct Spot(int I, ulong Side, ulong Apart, ulong Edge, ulong Between);
}
