namespace Whence.Attributing.Learned;

/// <summary>
/// What tells whether a whole proposal is right: what a chain, which sees one token after another, cannot see. The order of
/// the roles; where each span begins and ends, and with what words; whether its quotations are whole; how much of the sentence
/// is left over, and what stands in it.
/// </summary>
/// <param name="surface">The text.</param>
/// <param name="beliefs">What the first model believes of it.</param>
internal readonly struct ProposalFeatures(Surface surface, Beliefs beliefs)
{
    /// <summary>Room for the keys of one proposal.</summary>
    public const int Most = 240;

    private const int Order = 2000;
    private const int OfSource = 2100;
    private const int OfContent = 2200;
    private const int Rest = 2400;

    private readonly SourceFeatures ofSource = new(surface, beliefs);
    private readonly ContentFeatures ofContent = new(surface, beliefs);

    /// <summary>Writes the keys of <paramref name="proposal"/>, the one of rank <paramref name="rank"/>, and returns how many.</summary>
    public int Write(in Proposal proposal, int rank, Span<ulong> keys)
    {
        var triple = proposal.Triple;
        var head = surface.HeadOf(triple.Cue);
        var candidate = new Candidate(triple, surface.Lemma(head), surface.Tag(head), OrderOf(triple));
        var list = new KeyList(keys, Order);
        list.Add((ulong)rank);
        list.Add((ulong)Math.Min(30, (int)(proposal.Loss * 4)));
        list.Add((ulong)Math.Min(12, (int)proposal.Loss));
        AddHint(ref list, proposal);
        AddOrder(ref list, candidate);
        list.From(OfSource);
        ofSource.Add(ref list, candidate);
        var contents =
            (triple.Before.End > triple.Before.First ? 1 : 0) + (triple.After.End > triple.After.First ? 1 : 0);
        if (triple.Before.End > triple.Before.First)
        {
            list.From(OfContent);
            ofContent.Add(ref list, candidate, triple.Before, contents > 1 ? 0ul : 1);
        }
        if (triple.After.End > triple.After.First)
        {
            list.From(OfContent);
            ofContent.Add(ref list, candidate, triple.After, contents > 1 ? 2ul : 3);
        }
        list.From(Rest);
        AddRest(ref list, candidate, contents);
        return list.Count;
    }

    // Where the proposal agrees with the rules of the candidate, and how strong a cue they have gone by.
    private void AddHint(ref KeyList list, in Proposal proposal)
    {
        var triple = proposal.Triple;
        var agreed = proposal.Hint is { } hint
            ? 1ul
                | (hint.Source == triple.Source ? 2ul : 0)
                | (hint.Before == triple.Before ? 4ul : 0)
                | (hint.After == triple.After ? 8ul : 0)
                | (hint.Source == default ? 16ul : 0)
                | (hint.Before == default ? 32ul : 0)
                | (hint.After == default ? 64ul : 0)
            : 0;
        list.Add(agreed);
        list.Add((agreed << 4) | surface.Rate(surface.HeadOf(triple.Cue)));
        list.Add((agreed << 4) | surface.Quoted(triple.Cue.First - 1));
    }

    private void AddOrder(ref KeyList list, in Candidate candidate)
    {
        var (triple, lemma, tag, order) = candidate;
        var (first, end) = triple.Cue;
        list.Add(order);
        list.Add(lemma, order);
        list.Add((order << 8) | tag);
        list.Add((order << 4) | surface.Quoted(first));
        list.Add(surface.Clue(end) + (surface.Clue(first - 1) * 31), order);
    }

    private void AddRest(ref KeyList list, in Candidate candidate, int contents)
    {
        var (triple, lemma, _, order) = candidate;
        var total = Steps.OfLength(triple.Before.End - triple.Before.First + triple.After.End - triple.After.First);
        var sentence = surface.SentenceOf(triple.Cue.First);
        var left = 0;
        var (start, stop) = (triple.Cue.First - CueWindow.Far, triple.Cue.End + CueWindow.Far);
        start = Math.Max(start, Math.Max(beliefs.First, sentence.First));
        stop = Math.Min(stop, Math.Min(beliefs.End, sentence.End));
        for (var i = start; i < stop; i++)
        {
            left += !triple.Covers(i) && surface.IsWord(i) ? 1 : 0;
        }
        list.Add((ulong)contents);
        list.Add(lemma, (ulong)contents);
        list.Add(total);
        list.Add(lemma, total);
        list.Add(surface.Clue(triple.Cue.End) + (lemma * 31), order);
        list.Add(Steps.OfLength(left));
        list.Add(lemma, Steps.OfLength(left));
        list.Add((order << 4) | Steps.OfLength(left));
    }

    // The roles in the order in which they stand, two bits each.
    private static ulong OrderOf(in Triple triple)
    {
        Span<(int First, ulong Role)> roles = stackalloc (int, ulong)[4];
        var count = 0;
        roles[count++] = (triple.Cue.First, 1);
        foreach (
            var (range, role) in (ReadOnlySpan<((int First, int End), ulong)>)
                [(triple.Source, 2), (triple.Before, 3), (triple.After, 3)]
        )
        {
            if (range.End > range.First)
            {
                roles[count++] = (range.First, role);
            }
        }
        roles = roles[..count];
        roles.Sort();
        var order = 0ul;
        foreach (var (_, role) in roles)
        {
            order = (order << 2) | role;
        }
        return order;
    }
}
