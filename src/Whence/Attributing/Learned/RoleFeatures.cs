namespace Whence.Attributing.Learned;

/// <summary>
/// What tells a token's role: words, lemmas, tags and names around it, the quotation it stands in, how often its word and its
/// neighbours are cues, the nearest strong cue and the nearest verb on either side, and what stands between.
/// </summary>
internal sealed class RoleFeatures
{
    /// <summary>Room for the keys of one token.</summary>
    public const int Most = 80;

    /// <summary>How many places <see cref="PlaceOf"/> tells apart.</summary>
    public const int Places = 13;

    // What stands beyond the stretch that is read.
    private const ulong Beyond = 7;

    private readonly Surface surface;
    private readonly int first;
    private readonly int end;
    private readonly Nearest[] nearest;

    /// <summary>Looks at tokens [<paramref name="first"/>, <paramref name="end"/>) of <paramref name="surface"/>.</summary>
    public RoleFeatures(Surface surface, int first, int end)
    {
        (this.surface, this.first, this.end) = (surface, first, end);
        nearest = new Nearest[end - first];
        FindNearest();
    }

    /// <summary>Writes the keys of token <paramref name="i"/> and returns how many.</summary>
    public int Write(int i, Span<ulong> keys)
    {
        var sentence = surface.SentenceOf(i);
        var (start, stop) = (Math.Max(first, sentence.First), Math.Min(end, sentence.End));
        var list = new KeyList(keys, 0);
        AddWords(ref list, i, start, stop);
        AddStates(ref list, i, start, stop);
        AddNearest(ref list, i, nearest[i - first]);
        var (back, ahead) = (Steps.OfDistance(i - start), Steps.OfDistance(stop - 1 - i));
        list.Add((back << 4) | ahead);
        list.Add((surface.Tag(i) << 4) | ahead);
        list.Add((surface.Tag(i) << 4) | back);
        var opening =
            i == first || surface.OpensParagraph(i) ? 1ul
            : i == start ? 2ul
            : 3;
        list.Add((opening << 4) | surface.Quoted(i));
        return list.Count;
    }

    /// <summary>Where token <paramref name="i"/> stands: what weighs the step into it.</summary>
    public byte PlaceOf(int i) =>
        i == first || surface.OpensParagraph(i) ? (byte)0
        : surface.OpensSentence(i) ? (byte)1
        : surface.State(i) == QuoteState.Opens ? (byte)2
        : surface.State(i - 1) == QuoteState.Closes ? (byte)3
        : surface.Mark(i).HasFlag(Marks.Comma) ? (byte)4
        : surface.Mark(i - 1).HasFlag(Marks.Comma) ? (byte)5
        : surface.Tag(i) == (ulong)Reading.PartOfSpeech.Period ? (byte)6
        : surface.IsVerb(i) ? (byte)7
        : surface.Rate(i) >= CueRates.Strong ? (byte)8
        : surface.IsVerb(i - 1) ? (byte)9
        : surface.Tag(i) == (ulong)Reading.PartOfSpeech.IN ? (byte)10
        : surface.State(i) == QuoteState.Inside ? (byte)11
        : (byte)12;

    private void AddWords(ref KeyList list, int i, int start, int stop)
    {
        ulong Word(int at) => Side(at, start, stop, surface.Word(at));
        ulong Lemma(int at) => Side(at, start, stop, surface.Lemma(at));
        ulong Tag(int at) =>
            at < first || at >= end ? 63
            : at < start ? 64 + surface.Tag(at)
            : at >= stop ? 128 + surface.Tag(at)
            : surface.Tag(at);
        var (tag, before, after) = (Tag(i), Tag(i - 1), Tag(i + 1));
        list.Add(1);
        list.Add(Word(i));
        list.Add(Word(i - 1));
        list.Add(Word(i + 1));
        list.Add(Word(i - 2));
        list.Add(Word(i + 2));
        list.Add(Word(i - 1), Word(i));
        list.Add(Word(i), Word(i + 1));
        list.Add(Lemma(i));
        list.Add(Lemma(i), tag);
        list.Add(Lemma(i - 1));
        list.Add(Lemma(i + 1));
        list.Add(Lemma(i - 1), tag);
        list.Add(Lemma(i + 1), tag);
        list.Add(Lemma(i - 1) + (Lemma(i - 2) * 31), tag);
        list.Add(Lemma(i + 1) + (Lemma(i + 2) * 31), tag);
        list.Add(tag);
        list.Add(before);
        list.Add(after);
        list.Add(Tag(i - 2));
        list.Add(Tag(i + 2));
        list.Add(Tag(i - 3));
        list.Add(Tag(i + 3));
        list.Add((before << 8) | tag);
        list.Add((tag << 8) | after);
        list.Add((before << 16) | (tag << 8) | after);
        list.Add((Tag(i - 2) << 16) | (before << 8) | tag);
        list.Add((tag << 16) | (after << 8) | Tag(i + 2));
        list.Add(surface.Ending(i));
        list.Add((surface.Shape(i) << 1) | (i == start ? 1ul : 0));
    }

    private void AddStates(ref KeyList list, int i, int start, int stop)
    {
        ulong Rate(int at) => at < start || at >= stop ? 15ul : surface.Rate(at);
        ulong Entity(int at) => at < start || at >= stop ? 15ul : surface.Entity(at);
        var (tag, quoted, rate) = (surface.Tag(i), surface.Quoted(i), Rate(i));
        list.Add(Entity(i));
        list.Add((Entity(i - 1) << 4) | Entity(i));
        list.Add((Entity(i) << 4) | Entity(i + 1));
        list.Add(quoted);
        list.Add((quoted << 4) | surface.Quoted(i - 1));
        list.Add((quoted << 4) | surface.Quoted(i + 1));
        list.Add((quoted << 8) | tag);
        list.Add(rate);
        list.Add((Rate(i - 1) << 4) | rate);
        list.Add((rate << 4) | Rate(i + 1));
        list.Add((rate << 4) | quoted);
        list.Add((rate << 8) | tag);
        list.Add((Rate(i - 1) << 8) | tag);
        list.Add((Rate(i + 1) << 8) | tag);
        list.Add((Rate(i - 2) << 12) | (Rate(i - 1) << 8) | tag);
    }

    private void AddNearest(ref KeyList list, int i, in Nearest near)
    {
        var (tag, quoted) = (surface.Tag(i), surface.Quoted(i));
        AddCue(ref list, i, near.CueBefore, near.SinceCue, tag, quoted);
        AddCue(ref list, i, near.CueAfter, near.UntilCue, tag, quoted);
        list.Add((near.CueBefore >= 0 ? 1ul : 0) | (near.CueAfter >= 0 ? 2ul : 0));
        list.Add(near.VerbBefore < 0 ? 3 : surface.Lemma(near.VerbBefore), Steps.OfDistance(i - near.VerbBefore));
        list.Add(near.VerbAfter < 0 ? 3 : surface.Lemma(near.VerbAfter), Steps.OfDistance(near.VerbAfter - i));
        list.Add(near.That < 0 ? 3 : surface.Lemma(near.That - 1), Steps.OfDistance(i - near.That));
    }

    private void AddCue(ref KeyList list, int i, int cue, Marks between, ulong tag, ulong quoted)
    {
        var lemma = cue < 0 ? 2 : surface.Lemma(cue);
        var near = cue < 0 ? 255 : ((ulong)surface.Rate(cue) << 4) | Steps.OfDistance(i - cue);
        list.Add(near);
        list.Add(((ulong)between << 16) | (near << 8) | tag);
        list.Add(lemma, (tag << 8) | (near & 15));
        list.Add(((ulong)between << 8) | quoted, cue < 0 ? 1ul : 0);
        list.Add(lemma, (ulong)between);
    }

    private ulong Side(int at, int start, int stop, ulong value) =>
        at < first || at >= end || at < start - 3 || at >= stop + 3 ? Beyond
        : at < start ? value ^ 0x5851_F42D_4C95_7F2D
        : at >= stop ? value ^ 0x1405_7B7E_F767_814F
        : value;

    private void FindNearest()
    {
        var near = Nearest.None;
        for (var i = first; i < end; i++)
        {
            near = i == first || surface.OpensSentence(i) ? Nearest.None : near.After(surface, i - 1);
            nearest[i - first] = near;
        }
        var (cue, verb, until) = (-1, -1, Marks.None);
        for (var i = end - 1; i >= first; i--)
        {
            if (i + 1 == end || surface.OpensSentence(i + 1))
            {
                (cue, verb, until) = (-1, -1, Marks.None);
            }
            else
            {
                (cue, until) =
                    surface.Rate(i + 1) >= CueRates.Strong ? (i + 1, Marks.None) : (cue, until | surface.Mark(i + 1));
                verb = surface.IsVerb(i + 1) ? i + 1 : verb;
            }
            nearest[i - first] = nearest[i - first] with
            {
                CueAfter = cue,
                VerbAfter = verb,
                UntilCue = cue < 0 ? Marks.None : until,
            };
        }
    }
}
