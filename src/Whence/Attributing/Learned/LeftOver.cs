namespace Whence.Attributing.Learned;

/// <summary>What a sentence has beside a content: bits that say which roles stand there and what else.</summary>
/// <param name="surface">The text.</param>
/// <param name="beliefs">What the first model believes of it.</param>
internal readonly struct LeftOver(Surface surface, Beliefs beliefs)
{
    /// <summary>What stands between a content's <paramref name="end"/> and its sentence's: the cue, the source, another cue, more content; verbs.</summary>
    public ulong After(in Triple triple, int end, int stop)
    {
        var found = 0ul;
        var verbs = 0;
        for (var i = end; i < stop; i++)
        {
            var cue = triple.Cue.Holds(i);
            found |= cue ? 1ul : 0;
            found |= triple.Source.Holds(i) ? 2ul : 0;
            found |= triple.After.Holds(i) || triple.Before.Holds(i) ? 8ul : 0;
            if (!cue)
            {
                found |= beliefs.Of(i, Label.CueBegins) > 0.5f ? 4ul : 0;
                verbs += surface.Mark(i).HasFlag(Marks.Finite) ? 1 : 0;
            }
        }
        return found | ((ulong)Math.Min(verbs, 2) << 4);
    }

    /// <summary>What stands between a sentence's <paramref name="start"/> and the content that begins at <paramref name="first"/>.</summary>
    public ulong Before(in Triple triple, int start, int first)
    {
        var found = 0ul;
        for (var i = start; i < first; i++)
        {
            found |=
                triple.Cue.Holds(i) ? 1ul
                : triple.Source.Holds(i) ? 2ul
                : triple.Before.Holds(i) || triple.After.Holds(i) ? 8ul
                : surface.IsVerb(i) ? 4ul
                : surface.Mark(i).HasFlag(Marks.Comma) ? 16ul
                : 32;
        }
        return found;
    }
}
