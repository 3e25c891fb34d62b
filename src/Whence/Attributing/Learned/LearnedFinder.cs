using Whence.Attributing.Verbless;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Attributing.Learned;

/// <summary>
/// Finds who says what by what was learned of 840 news articles: a chain labels the tokens and finds the cues; a second one,
/// looking from each cue, proposes its source and content in several ways; the best of them is chosen as a whole, with regard
/// to what the rules of the clause say.
/// </summary>
internal sealed class LearnedFinder : ITripleFinder
{
    // Longer cues than this are no words that attribute.
    private const int Longest = 40;

    // How probable a cue must be that was overlooked: where the rules read it, and where they do not.
    private const float Seen = 0.05f;
    private const float Likely = 0.4f;

    private static readonly ulong Of = FeatureHash.Of("of");

    private static readonly Comparer<Triple> ByCue = Comparer<Triple>.Create(
        (a, b) => a.Cue.First.CompareTo(b.Cue.First)
    );

    private readonly Surface surface;
    private readonly RoleReader roles;
    private readonly CueReader cues;
    private readonly LinearWeights choice;
    private readonly ITripleFinder rules;
    private readonly Parentheses parentheses;

    /// <summary>A finder over <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="model">What was learned.</param>
    /// <param name="rules">Reads by rules.</param>
    public LearnedFinder(AnnotatedText text, AttributionModel model, ITripleFinder rules)
    {
        this.rules = rules;
        parentheses = new Parentheses(text);
        surface = new Surface(text, model.Rates.Of);
        roles = new RoleReader(model.Roles);
        cues = new CueReader(model.Around);
        choice = model.Choice;
    }

    /// <inheritdoc/>
    public void Find(int first, int end, List<Triple> found)
    {
        if (end <= first)
        {
            return;
        }
        var (beliefs, around) = roles.Read(surface, first, end);
        var hints = new Hints(rules, first, end);
        var begin = found.Count;
        foreach (var cue in around)
        {
            Add(found, beliefs, cue, hints.Of(cue));
        }
        AddOverlooked(found, begin, beliefs, hints);
    }

    // Where a stretch seems to be said, the first model hides the cues in it. If nobody is found who says it, they are cues.
    private void AddOverlooked(List<Triple> found, int begin, Beliefs beliefs, Hints hints)
    {
        var covered = new bool[beliefs.End - beliefs.First];
        foreach (var triple in found[begin..])
        {
            Cover(covered, beliefs.First, triple);
        }
        for (var i = beliefs.First; i < beliefs.End; i++)
        {
            if (covered[i - beliefs.First] || beliefs.Of(i, Label.CueBegins) < Seen)
            {
                continue;
            }
            var end = i + 1;
            while (end < beliefs.End && beliefs.Of(end, Label.CueGoesOn) > 0.5f * beliefs.Of(i, Label.CueBegins))
            {
                end++;
            }
            var hint = hints.Of((i, end));
            var likely = hint is not null || beliefs.Of(i, Label.CueBegins) >= Likely;
            if (likely && Add(found, beliefs, (i, end), hint))
            {
                Cover(covered, beliefs.First, found[^1]);
            }
        }
        found.Sort(begin, found.Count - begin, ByCue);
    }

    private static void Cover(bool[] covered, int first, Triple triple)
    {
        foreach (
            var range in (ReadOnlySpan<(int First, int End)>)[triple.Source, triple.Cue, triple.Before, triple.After]
        )
        {
            if (range.End > range.First)
            {
                covered.AsSpan(range.First - first, range.End - range.First).Fill(true);
            }
        }
    }

    private bool Add(List<Triple> found, Beliefs beliefs, (int First, int End) cue, Triple? hint)
    {
        if (cue.End - cue.First > Longest)
        {
            return false;
        }
        // The chain stops at a parenthesis that names another source; the rules read over it.
        var triple =
            hint is { } rule && parentheses.Interrupt(rule)
                ? rule
                : Choose(beliefs, cues.Read(surface, beliefs, cue, hint));
        if (!(HasWord(triple.Before) || HasWord(triple.After)) || !HasWord(triple.Cue) || IsBareSubject(triple))
        {
            return false;
        }
        found.Add(triple with { Source = WithoutDeed(triple) });
        return true;
    }

    // "Accused by survivors of leaving the ferry": what somebody is accused of is no part of who accuses.
    private (int First, int End) WithoutDeed(in Triple triple)
    {
        var (first, end) = triple.Source;
        for (var i = first + 1; i < end - 1 && first >= triple.Cue.End; i++)
        {
            if (surface.Word(i) == Of && surface.Tag(i + 1) == (ulong)PartOfSpeech.VBG)
            {
                return (first, i);
            }
        }
        return (first, end);
    }

    // "The governor said on Monday.": what stands before an active verb is who says, and here nothing is said.
    private bool IsBareSubject(in Triple triple) =>
        triple.Source == default
        && triple.After == default
        && triple.Cue.End - triple.Cue.First == 1
        && surface.Mark(triple.Cue.First).HasFlag(Marks.Finite)
        && surface.Count(triple.Before.First, triple.Before.End, Marks.Finite) == 0
        && surface.Count(triple.Before.First, triple.Before.End, Marks.Quotation) == 0;

    private bool HasWord((int First, int End) range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (surface.IsWord(i))
            {
                return true;
            }
        }
        return false;
    }

    private Triple Choose(Beliefs beliefs, List<Proposal> proposals)
    {
        var features = new ProposalFeatures(surface, beliefs);
        Span<ulong> keys = stackalloc ulong[ProposalFeatures.Most];
        var (best, top) = (proposals[0].Triple, float.NegativeInfinity);
        for (var rank = 0; rank < proposals.Count; rank++)
        {
            var score = choice.Score(keys[..features.Write(proposals[rank], rank, keys)]) - proposals[rank].Loss;
            (best, top) = score > top ? (proposals[rank].Triple, score) : (best, top);
        }
        return best;
    }
}
