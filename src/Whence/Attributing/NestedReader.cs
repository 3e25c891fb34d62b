using Whence.Reading;

namespace Whence.Attributing;

/// <summary>
/// Reads who says what, then reads again inside what each is said to have said, so that every intermediary between the report
/// and the innermost source is found, whatever finds them.
/// </summary>
/// <param name="text">The report.</param>
/// <param name="outer">Reads the whole report.</param>
/// <param name="inner">Reads inside contents.</param>
internal sealed class NestedReader(AnnotatedText text, ITripleFinder outer, ITripleFinder inner)
{
    // Chains are short; the bound keeps hostile text linear.
    private const int Deepest = 5;

    // How many triples on either side may hold one: contents do not reach farther.
    private const int Window = 8;

    private readonly HashSet<int> taken = [];
    private readonly List<Triple> settled = [];

    /// <summary>The triples of the report, nested ones included, in the order of their cues.</summary>
    public List<Triple> Read()
    {
        var found = new List<Triple>();
        outer.Find(0, text.Count, found);
        Settle(found, 0);
        settled.Sort((a, b) => a.Place.CompareTo(b.Place));
        return settled;
    }

    private void Settle(List<Triple> found, int depth)
    {
        CutAtContrasts(found);
        CutAtTrailers(found);
        var outermost = new List<int>();
        for (var i = 0; i < found.Count; i++)
        {
            if ((depth == Deepest || !IsInside(found, i)) && taken.Add(found[i].Place))
            {
                settled.Add(found[i]);
                outermost.Add(i);
            }
        }
        foreach (var i in outermost)
        {
            Descend(found, i, depth);
        }
        // One that stands in what another says, but beyond what was read of that one within the one around both.
        for (var i = 0; i < found.Count; i++)
        {
            if (taken.Add(found[i].Place))
            {
                settled.Add(found[i]);
                Descend(found, i, depth);
            }
        }
    }

    private void Descend(List<Triple> found, int i, int depth)
    {
        if (depth == Deepest)
        {
            return;
        }
        foreach (var (first, end) in (ReadOnlySpan<(int, int)>)[found[i].Before, found[i].After])
        {
            if (end > first)
            {
                Settle(Within(found, i, first, end), depth + 1);
            }
        }
    }

    // What a second reading does not find again, the first one did: it stays, cut to the content that holds it.
    private List<Triple> Within(List<Triple> found, int holder, int first, int end)
    {
        var again = new List<Triple>();
        inner.Find(first, end, again);
        var fresh = again.Count;
        for (var i = Math.Max(0, holder - Window); i < Math.Min(found.Count, holder + Window + 1); i++)
        {
            var place = found[i].Place;
            if (i != holder && place >= first && place < end && !again.Take(fresh).Any(a => a.Place == place))
            {
                again.Add(Cut(found[i], first, end));
            }
        }
        again.Sort((a, b) => a.Place.CompareTo(b.Place));
        return again;
    }

    private static bool IsInside(List<Triple> found, int i)
    {
        for (var j = Math.Max(0, i - Window); j < Math.Min(found.Count, i + Window + 1); j++)
        {
            if (j != i && Holds(found[j], found[i]) && !(Holds(found[i], found[j]) && i < j))
            {
                return true;
            }
        }
        return false;
    }

    // A verb whose source stands outside goes on with the sentence: "The mayor said that …, and warned that …".
    private static bool Holds(Triple outer, Triple inner) =>
        outer.Says(inner.Place) && (inner.Source == default || outer.Says(inner.Source.End - 1));

    // `…, X said, while Y spoke of …`: X says nothing of what Y spoke of.
    private void CutAtContrasts(List<Triple> triples)
    {
        for (var i = 0; i < triples.Count; i++)
        {
            if (
                triples[i].Before == default
                || triples[i].After == default
                || text.Lower(triples[i].After.First) is not ("while" or "whereas")
            )
            {
                continue;
            }
            for (var j = i + 1; j < Math.Min(triples.Count, i + Window + 1); j++)
            {
                if (triples[j].Source.First == triples[i].After.First + 1)
                {
                    triples[i] = triples[i] with { After = default };
                    break;
                }
            }
        }
    }

    // `X says …, Y reports`: what X says ends before the clause that holds the whole.
    private void CutAtTrailers(List<Triple> triples)
    {
        for (var i = 0; i < triples.Count; i++)
        {
            if (triples[i].Before == default || IsParenthesis(triples[i]))
            {
                continue;
            }
            var trailer = Math.Min(triples[i].Source.First, triples[i].Place);
            for (var j = Math.Max(0, i - 4); j < i; j++)
            {
                var after = triples[j].After;
                if (after.First <= trailer && trailer < after.End && triples[i].Before.End <= trailer)
                {
                    var end = text.Lower(trailer - 1) == "," ? trailer - 1 : trailer;
                    triples[j] = triples[j] with { After = end > after.First ? (after.First, end) : default };
                }
            }
        }
    }

    // "Said that the crew had ordered, according to the log, a retreat": the clause goes on, so the log is within.
    private bool IsParenthesis(Triple triple) =>
        triple.After != default && triple.After.First > triple.Cue.End && !text[triple.After.First].Quoted;

    private static Triple Cut(Triple triple, int first, int end) =>
        triple with
        {
            Before = Cut(triple.Before, first, end),
            After = Cut(triple.After, first, end),
        };

    private static (int, int) Cut((int First, int End) range, int first, int end) =>
        Math.Max(range.First, first) < Math.Min(range.End, end)
            ? (Math.Max(range.First, first), Math.Min(range.End, end))
            : default;
}
