using Whence.Reading;

namespace Whence.Placing;

/// <summary>Reads from the words around a name how the text speaks of the place.</summary>
internal sealed class RoleReader(AnnotatedText text, Marks marks)
{
    // Words between an event and what leads its place, and between what is taken out and "from".
    private const int FarthestEvent = 12;
    private const int FarthestTaken = 5;
    private const int LongestVerb = 5;

    private readonly LeadFinder leads = new(text, marks);

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
        if (marks.Is(PlaceWord.Scene, i))
        {
            return new Standing(PlaceRole.Scene) { Near = marks.Is(PlaceWord.Near, i) };
        }
        if (marks.Is(PlaceWord.Upon, i))
        {
            return HasBefore(i, FarthestEvent, PlaceWord.Event | PlaceWord.Fall) ? new Standing(PlaceRole.Target)
                : word == "on" && (lead.OfPlace || IsSite(end - 1)) ? new Standing(PlaceRole.Scene)
                : new Standing(PlaceRole.Mentioned);
        }
        if (marks.Is(PlaceWord.Destination, i))
        {
            var aimed = HasBefore(i, word == "into" ? FarthestEvent : 2, PlaceWord.Event);
            return new Standing(aimed ? PlaceRole.Target : PlaceRole.Destination);
        }
        if (marks.Is(PlaceWord.Origin, i))
        {
            return new Standing(HasBefore(i, FarthestTaken, PlaceWord.TakenOut) ? PlaceRole.Scene : PlaceRole.Origin);
        }
        if (marks.Is(PlaceWord.Actor, i))
        {
            return new Standing(PlaceRole.Actor);
        }
        return word switch
        {
            "of" => new Standing(HasBefore(i, 2, PlaceWord.Event) ? PlaceRole.Target : PlaceRole.Home),
            "," or "(" => new Standing(PlaceRole.Mentioned) { Follows = true },
            "and" or "or" or "&" => new Standing(PlaceRole.Mentioned) { Joins = true },
            _ => marks.Is(PlaceWord.Strike, i) || IsVerb(i) ? new Standing(PlaceRole.Target)
            : marks.Is(PlaceWord.TakenOut, i) ? new Standing(PlaceRole.Scene)
            : Subject(end),
        };
    }

    // "X was shelled", "X has seen heavy fighting"; else a bare mention.
    private Standing Subject(int end)
    {
        var i = end;
        while (i < end + LongestVerb && marks.Is(PlaceWord.VerbGroup, i))
        {
            i++;
        }
        var passive = i > end && text.Lower(i - 1) is not ("has" or "have" or "had");
        return new Standing(
            passive && marks.Is(PlaceWord.Strike, i) ? PlaceRole.Target
            : marks.Is(PlaceWord.Suffer, i) ? PlaceRole.Scene
            : PlaceRole.Mentioned
        );
    }

    private bool HasBefore(int i, int reach, PlaceWord wanted)
    {
        var start = Math.Max(text.SentenceOf(i).First, i - reach);
        for (var j = i - 1; j >= start && text.Lower(j) is not ("," or ";" or "that" or "which" or "who"); j--)
        {
            if (marks.Is(wanted, j))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsSite(int i) => marks.Is(PlaceWord.Line, i) || marks.Is(PlaceWord.Site, i);

    // "strikes" is a verb after a name, an event, "to" and such; else a noun.
    private bool IsVerb(int i) =>
        marks.Is(PlaceWord.StrikeOrNoun, i)
        && i > text.SentenceOf(i).First
        && (
            char.IsUpper(text.Text[text[i - 1].Start])
            || marks.Is(PlaceWord.BeforeVerb, i - 1)
            || marks.Is(PlaceWord.Event, i - 1)
        );
}
