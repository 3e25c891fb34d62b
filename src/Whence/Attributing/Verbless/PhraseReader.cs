using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Attributing.Verbless;

/// <summary>Reads "according to X", "per X", "in the words of X".</summary>
internal readonly struct PhraseReader(AnnotatedText text)
{
    private static readonly FrozenSet<string> Rejoining = PhraseTable.Words("rejoin");
    private static readonly FrozenSet<string> LeadIns = PhraseTable.Words("lead-in");

    /// <summary>Tokens, the comma included: "In the north,".</summary>
    private const int LongestLeadIn = 5;

    private readonly SourceExtent extent = new(text);

    /// <summary>What the phrase of <paramref name="length"/> tokens at <paramref name="at"/> attributes within a clause [first, end).</summary>
    public Triple? Read(int at, int length, PhraseKind kind, int first, int end)
    {
        var from = at + length;
        var opens = Opens(at, first);
        if (from >= end || (kind == PhraseKind.Bare && !opens && text.Lower(at - 1) is not ("," or "(" or "”" or "\"")))
        {
            return null;
        }
        var stop = extent.End(from, end);
        if (opens && text.Lower(stop) is not ("," or ":"))
        {
            stop = extent.EndBeforeNext(from, end);
        }
        else if (!opens)
        {
            stop = extent.WithDescription(from, stop, end);
        }
        if (stop == from)
        {
            return null;
        }
        var rest = Edges.Trim(text, stop, end);
        if (opens)
        {
            return new Triple((from, stop), (at, from), default, rest);
        }
        var before = Edges.Trim(text, first, at);
        // "Missing, according to divers, were both pilots": what follows the second comma goes on with the clause.
        var goesOn = text.Lower(stop) == "," && text.Lower(at - 1) == "," && !Rejoining.Contains(text.Lower(stop + 1));
        return new Triple((from, stop), (at, from), before, goesOn ? rest : default);
    }

    // A capital within a sentence opens one whose predecessor has lost its stop; before the commas of "In addition, according
    // to the office, …" and of "said that, according to the office, …" nothing has been said yet.
    private bool Opens(int at, int first) =>
        at == first
        || char.IsUpper(text.Word(at)[0])
        || text.Lower(at - 1) == "that"
        || (text.Lower(at - 1) == "," && text.Lower(at - 2) == "that")
        || (at - first == 1 && Rejoining.Contains(text.Lower(first)))
        || (at - first <= LongestLeadIn && text.Lower(at - 1) == "," && LeadIns.Contains(text.Lower(first)));
}
