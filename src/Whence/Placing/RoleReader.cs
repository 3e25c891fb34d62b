using Whence.Reading;

namespace Whence.Placing;

/// <summary>Reads from the words around a name how the text speaks of the place.</summary>
internal sealed class RoleReader(AnnotatedText text)
{
    // Words between an event and what leads its place, and between what is taken out and "from".
    private const int FarthestEvent = 12;
    private const int FarthestTaken = 5;
    private const int LongestVerb = 5;

    private readonly LeadFinder leads = new(text);

    /// <summary>The role of the name in tokens [first, end).</summary>
    public Standing Of(int first, int end)
    {
        var lead = leads.Before(first);
        var standing = lead.At < text.SentenceOf(first).First ? Subject(end) : Led(lead, end);
        return standing with
        {
            // "20 km east of X" has no other lead.
            Role = lead.Near && standing.Role == PlaceRole.Mentioned ? PlaceRole.Scene : standing.Role,
            Near = standing.Near || lead.Near,
            Strong = lead.OfPlace || lead.Near,
            Lead = lead.At,
            Kind = lead.Kind,
        };
    }

    private Standing Led(Lead lead, int end)
    {
        var (i, word) = (lead.At, text.Lower(lead.At));
        if (PlaceWords.Is(PlaceWord.Scene, word))
        {
            return new Standing(PlaceRole.Scene) { Near = PlaceWords.Is(PlaceWord.Near, word) };
        }
        if (PlaceWords.Is(PlaceWord.Upon, word))
        {
            return HasBefore(i, FarthestEvent, IsEventOrFall) ? new Standing(PlaceRole.Target)
                : word == "on" && (lead.OfPlace || IsSite(end - 1)) ? new Standing(PlaceRole.Scene)
                : new Standing(PlaceRole.Mentioned);
        }
        if (PlaceWords.Is(PlaceWord.Destination, word))
        {
            var aimed = HasBefore(i, word == "into" ? FarthestEvent : 2, IsEvent);
            return new Standing(aimed ? PlaceRole.Target : PlaceRole.Destination);
        }
        if (PlaceWords.Is(PlaceWord.Origin, word))
        {
            return new Standing(HasBefore(i, FarthestTaken, IsTakenOut) ? PlaceRole.Scene : PlaceRole.Origin);
        }
        if (PlaceWords.Is(PlaceWord.Actor, word))
        {
            return new Standing(PlaceRole.Actor);
        }
        return word switch
        {
            "of" => new Standing(HasBefore(i, 2, IsEvent) ? PlaceRole.Target : PlaceRole.Home),
            "," or "(" => new Standing(PlaceRole.Mentioned) { Follows = true },
            "and" or "or" or "&" => new Standing(PlaceRole.Mentioned) { Joins = true },
            _ => PlaceWords.Is(PlaceWord.Strike, word) || IsVerb(i) ? new Standing(PlaceRole.Target)
            : IsTakenOut(word) ? new Standing(PlaceRole.Scene)
            : Subject(end),
        };
    }

    // "X was shelled", "X has seen heavy fighting"; else a bare mention.
    private Standing Subject(int end)
    {
        var i = end;
        while (i < end + LongestVerb && PlaceWords.Is(PlaceWord.VerbGroup, text.Lower(i)))
        {
            i++;
        }
        var passive = i > end && text.Lower(i - 1) is not ("has" or "have" or "had");
        return new Standing(
            passive && PlaceWords.Is(PlaceWord.Strike, text.Lower(i)) ? PlaceRole.Target
            : PlaceWords.Is(PlaceWord.Suffer, text.Lower(i)) ? PlaceRole.Scene
            : PlaceRole.Mentioned
        );
    }

    private bool HasBefore(int i, int reach, Func<string, bool> accepts)
    {
        var start = Math.Max(text.SentenceOf(i).First, i - reach);
        for (var j = i - 1; j >= start && text.Lower(j) is not ("," or ";" or "that" or "which" or "who"); j--)
        {
            if (accepts(text.Lower(j)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsEvent(string word) => PlaceWords.Is(PlaceWord.Event, word);

    private static bool IsEventOrFall(string word) => IsEvent(word) || PlaceWords.Is(PlaceWord.Fall, word);

    private static bool IsTakenOut(string word) => PlaceWords.Is(PlaceWord.TakenOut, word);

    private bool IsSite(int i) =>
        PlaceWords.Is(PlaceWord.Line, text.Lower(i)) || PlaceWords.Is(PlaceWord.Site, text.Lower(i));

    // "strikes" is a verb after a name, an event, "to" and such; else a noun.
    private bool IsVerb(int i) =>
        PlaceWords.Is(PlaceWord.StrikeOrNoun, text.Lower(i))
        && i > text.SentenceOf(i).First
        && (
            char.IsUpper(text.Text[text[i - 1].Start])
            || PlaceWords.Is(PlaceWord.BeforeVerb, text.Lower(i - 1))
            || IsEvent(text.Lower(i - 1))
        );
}
