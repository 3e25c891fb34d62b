namespace Whence.Attributing.Learned;

/// <summary>What tells whether a proposal's source is right: its ends and their neighbours, its length and what stands in it and between it and the cue.</summary>
/// <param name="surface">The text.</param>
/// <param name="beliefs">What the first model believes of it.</param>
internal readonly struct SourceFeatures(Surface surface, Beliefs beliefs)
{
    /// <summary>Adds the keys of the source of <paramref name="candidate"/>; those of an absent one where there is none.</summary>
    public void Add(ref KeyList list, in Candidate candidate)
    {
        var (triple, lemma, tag, order) = candidate;
        var ((first, end), cue) = (triple.Source, triple.Cue);
        if (end <= first)
        {
            list.Add(1);
            list.Add(lemma);
            list.Add(tag);
            list.Add((surface.Tag(cue.First - 1) << 8) | surface.Tag(cue.End));
            list.Add(surface.Word(cue.First - 1), order);
            return;
        }
        list.Skip(10);
        var side = first < cue.First ? 0ul : 1;
        var (from, to) = side == 0 ? (end, cue.First) : (cue.End, first);
        var gap = (ulong)Math.Min(Math.Max(to - from, 0), 8);
        var length = Steps.OfLength(end - first);
        list.Add((gap << 1) | side);
        list.Add(lemma, (gap << 1) | side);
        list.Add(surface.Clue(first - 1) + (surface.Clue(first) * 31), side);
        list.Add(surface.Clue(end - 1) + (surface.Clue(end) * 31), side);
        list.Add(surface.Word(first), side, length);
        list.Add((surface.Tag(first) << 1) | side);
        list.Add((surface.Tag(end - 1) << 1) | side);
        list.Add(surface.Word(end - 1), side);
        list.Add(surface.Clue(first - 1), side);
        list.Add(surface.Clue(end), side);
        list.Add(length);
        var inside = beliefs.InsideOf(surface, first, end);
        list.Add((inside << 1) | side);
        list.Add(surface.Clue(end), side, inside);
        list.Add((inside << 16) | (surface.Tag(first) << 8) | surface.Tag(end - 1));
        var between = (ulong)surface.MarksOf(from, to);
        list.Add((between << 1) | side);
        list.Add(lemma, side, between);
        list.Add(to - from is 1 or 2 ? surface.Clue(from) + (surface.Clue(to - 1) * 31) : 0, side);
        list.Add((surface.Entity(end - 1) << 1) | side);
        list.Add(
            ((ulong)Math.Clamp(surface.SentenceIndexOf(first) - surface.SentenceIndexOf(cue.First) + 4, 0, 8) << 1)
                | side
        );
        list.Add(triple.Source.Overlaps(triple.Before) || triple.Source.Overlaps(triple.After) ? 1ul : 0);
    }
}
