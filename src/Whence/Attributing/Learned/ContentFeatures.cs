namespace Whence.Attributing.Learned;

/// <summary>
/// What tells whether one content of a proposal is right: where it begins and ends in its sentence and in a quotation, the
/// words at its ends, what stands in it, what the sentence has left over, and what leads to it from the cue.
/// </summary>
/// <param name="surface">The text.</param>
/// <param name="beliefs">What the first model believes of it.</param>
internal readonly struct ContentFeatures(Surface surface, Beliefs beliefs)
{
    private readonly LeftOver left = new(surface, beliefs);

    /// <summary>Adds the keys of <paramref name="content"/>.</summary>
    /// <param name="list">Receives them.</param>
    /// <param name="candidate">The proposal.</param>
    /// <param name="content">One of its contents.</param>
    /// <param name="place">Where it stands: 0 before the cue, with another after it; 1 before it alone; 2 and 3 likewise after it.</param>
    public void Add(ref KeyList list, in Candidate candidate, (int First, int End) content, ulong place)
    {
        var (first, end) = content;
        var side = place | (surface.State(first) != QuoteState.Outside ? 4ul : 0);
        var whole = WholenessOf(first, end);
        var edge = EdgeOf(candidate.Triple.Cue, first, end);
        var verbs = surface.Count(first, end, Marks.Finite);
        AddEdges(ref list, candidate, content, side, whole, edge);
        AddEnds(ref list, candidate, content, side);
        AddInside(ref list, candidate, content, side, verbs);
        AddLeftOver(ref list, candidate, content, side, verbs, (whole, edge));
        AddPath(ref list, candidate, content, side);
        list.Add((side << 4) | (ulong)(beliefs.Of(first, Label.ContentBegins) * 8));
        var stops =
            beliefs.Of(end - 1, Label.ContentBegins)
            + beliefs.Of(end - 1, Label.ContentGoesOn)
            - beliefs.Of(end, Label.ContentGoesOn);
        list.Add((side << 4) | (ulong)(Math.Clamp(stops, 0, 1) * 8));
    }

    private void AddEdges(
        ref KeyList list,
        in Candidate candidate,
        (int First, int End) content,
        ulong side,
        ulong whole,
        ulong edge
    )
    {
        list.Add((side << 8) | whole);
        list.Add(candidate.Lemma, whole);
        list.Add((side << 12) | (whole << 4) | surface.Quoted(content.End));
        list.Add((side << 8) | edge);
        list.Add(candidate.Lemma, edge);
        list.Add((side << 16) | (whole << 8) | edge);
        list.Add((side << 16) | (candidate.Order << 8) | edge);
        list.Add(surface.Clue(content.End), side, edge);
        list.Add(surface.Clue(content.First), side, edge);
    }

    private void AddEnds(ref KeyList list, in Candidate candidate, (int First, int End) content, ulong side)
    {
        var (first, end) = content;
        var length = Steps.OfLength(end - first);
        var (before, opens, last, next, second) = (
            surface.Clue(first - 1),
            surface.Clue(first),
            surface.Clue(end - 1),
            surface.Clue(end),
            surface.Clue(end + 1)
        );
        list.Add((side << 4) | length);
        list.Add(candidate.Lemma, length);
        list.Add(before + (opens * 31), side);
        list.Add(last + (next * 31), side);
        list.Add(opens, side);
        list.Add(next, side);
        list.Add(last, side);
        list.Add(surface.Word(first), side);
        list.Add(surface.Word(end), side);
        list.Add(surface.Word(end - 1), side);
        list.Add(next + (second * 31), side);
        list.Add(last + (next * 31) + (second * 961), side);
        list.Add(next + (second * 31) + (candidate.Lemma * 961), side);
        list.Add(opens + (surface.Clue(first + 1) * 31), side);
        list.Add(candidate.Lemma, opens);
        list.Add(before + (opens * 31), candidate.Lemma);
        list.Add(next + (surface.Word(end + 1) * 31), side);
    }

    private void AddInside(
        ref KeyList list,
        in Candidate candidate,
        (int First, int End) content,
        ulong side,
        int verbs
    )
    {
        var (first, end) = content;
        var inside = beliefs.InsideOf(surface, first, end);
        var few = (ulong)Math.Min(verbs, 2);
        var commas = (ulong)Math.Min(surface.Count(first, end, Marks.Comma), 3);
        list.Add((side << 16) | inside);
        list.Add(candidate.Lemma, inside);
        list.Add((side << 8) | ((ulong)Math.Min(verbs, 4) << 4) | commas);
        list.Add(candidate.Lemma, side, few);
        list.Add(surface.Clue(first), side, few);
    }

    private void AddLeftOver(
        ref KeyList list,
        in Candidate candidate,
        (int First, int End) content,
        ulong side,
        int verbs,
        (ulong Whole, ulong Edge) shape
    )
    {
        var (first, end) = content;
        var stop = Math.Min(Math.Min(beliefs.End, surface.SentenceOf(end - 1).End), end + CueWindow.Far);
        var after = left.After(candidate.Triple, end, stop);
        var few = (ulong)Math.Min(verbs, 2);
        var pair = surface.Clue(end) + (surface.Clue(end + 1) * 31);
        list.Add((side << 16) | (after << 8) | Steps.OfLength(stop - end));
        list.Add(surface.Clue(end), side, after);
        list.Add(pair, side, after);
        list.Add(surface.Clue(end), side, (after << 4) | few);
        list.Add((after << 48) | (beliefs.InsideOf(surface, first, end) << 24) | (shape.Whole << 8) | side);
        var before = left.Before(
            candidate.Triple,
            Math.Max(Math.Max(beliefs.First, surface.SentenceOf(first).First), first - CueWindow.Far),
            first
        );
        list.Add(surface.Clue(first), side, before);
        list.Add((side << 8) | before);
        list.Add((side << 16) | (before << 8) | shape.Edge);
    }

    // What leads from the cue to the content: word for word where it is short, or else what marks stand in it.
    private void AddPath(ref KeyList list, in Candidate candidate, (int First, int End) content, ulong side)
    {
        var cue = candidate.Triple.Cue;
        var (from, to) = content.First >= cue.End ? (cue.End, content.First) : (content.End, cue.First);
        var path = 5ul;
        for (var i = from; i < to; i++)
        {
            var source = candidate.Triple.Source.Holds(i);
            path = to - from <= 3 ? (path * 31) + (source ? 17 : surface.Clue(i)) : path | (source ? 256ul : 0);
        }
        if (to - from > 3)
        {
            path |= (ulong)surface.MarksOf(from, to) << 9;
        }
        list.Add(path, side);
        list.Add(candidate.Lemma + (path * 31), side);
        list.Add(surface.Clue(content.First) + (path * 31), side);
    }

    // Bits: a quotation opened and not closed, closed and not opened; ends or begins within one; goes on right after.
    private ulong WholenessOf(int first, int end)
    {
        var (open, broken) = (0, false);
        for (var i = first; i < end; i++)
        {
            open += surface.State(i) switch
            {
                QuoteState.Opens => 1,
                QuoteState.Closes => -1,
                _ => 0,
            };
            broken |= open < 0;
        }
        var (last, next) = (surface.State(end - 1), surface.State(end));
        var (begins, before) = (surface.State(first), surface.State(first - 1));
        return (open > 0 ? 1ul : 0)
            | (broken ? 2ul : 0)
            | (last == QuoteState.Inside ? 4ul : 0)
            | (begins == QuoteState.Inside ? 8ul : 0)
            | (last == QuoteState.Inside && next != QuoteState.Outside ? 16ul : 0)
            | (begins == QuoteState.Inside && before != QuoteState.Outside ? 32ul : 0)
            | (last == QuoteState.Closes && next == QuoteState.Opens ? 64ul : 0);
    }

    // Bits: begins its sentence; ends it, but for its mark; stays in one; touches the cue on either side.
    private ulong EdgeOf((int First, int End) cue, int first, int end)
    {
        var stop = surface.SentenceOf(end - 1).End;
        var ends = end == stop || (end == stop - 1 && surface.Tag(end) == (ulong)Reading.PartOfSpeech.Period);
        return (surface.OpensSentence(first) ? 1ul : 0)
            | (ends ? 2ul : 0)
            | (surface.SentenceIndexOf(first) == surface.SentenceIndexOf(end - 1) ? 4ul : 0)
            | (end <= cue.First && cue.First - end <= 1 ? 8ul : 0)
            | (first >= cue.End && first - cue.End <= 1 ? 16ul : 0);
    }
}
