using Whence.Reading;

namespace Whence.Attributing.Actors;

/// <summary>
/// Finds whom a pronoun stands for: sentence by sentence backwards, who spoke before who acted, who acted before who is merely
/// named (after Hobbs 1978 and centering, Grosz et al. 1995), agreeing in number, gender and class.
/// </summary>
internal sealed class Antecedents(AnnotatedText text, List<Mention> mentions, List<Actor?> actors)
{
    // How many sentences back a speaker, an actor and one who is merely named may stand.
    private const int ReachOfSpeakers = 12;
    private const int ReachOfLeads = 2;
    private const int ReachOfNamed = 1;

    private const int Agrees = 3;

    // How many mentions back are looked at, in sentences of any length.
    private const int Tried = 80;

    /// <summary>The actor that a pronoun stands for; null where none agrees.</summary>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="before">How many mentions stand before it.</param>
    /// <param name="own">What it is the source of: nobody named in there is meant.</param>
    /// <param name="not">Who is not meant: the one whose words hold the pronoun.</param>
    public Actor? Of(Mention pronoun, int before, ImmutableArray<Span> own, Actor? not)
    {
        var sentence = text.SentenceIndexOf(pronoun.First);
        var end = before;
        var floor = Math.Max(0, before - Tried);
        for (var back = 0; back <= ReachOfSpeakers && end > floor; back++)
        {
            var first = end;
            while (first > floor && text.SentenceIndexOf(mentions[first - 1].First) >= sentence - back)
            {
                first--;
            }
            if (Best(pronoun, first, end, back, own, not) is { } actor)
            {
                return actor;
            }
            end = first;
        }
        return null;
    }

    private Actor? Best(Mention pronoun, int first, int end, int back, ImmutableArray<Span> own, Actor? not)
    {
        Actor? best = null;
        var most = 0;
        for (var i = first; i < end; i++)
        {
            if (actors[i] is not { } actor || actor == not || IsWithin(mentions[i], own))
            {
                continue;
            }
            var fit = Fit(pronoun, actor);
            // Whose gender is the pronoun's own comes before who is merely named first: "In Riverton a spokeswoman erred; she …".
            var rank = Math.Max(
                Rank(mentions[i], pronoun, back),
                fit == Agrees && back <= ReachOfNamed && !IsPossessive(mentions[i]) ? 2 : 0
            );
            // Of two who spoke, the later; of two who did not, the earlier.
            var score = fit == 0 || rank == 0 ? 0 : (rank * 4) + fit;
            if (score > most || (score == most && score > 0 && mentions[i].Speaks))
            {
                (best, most) = (actor, score);
            }
        }
        return best;
    }

    private int Rank(Mention mention, Mention pronoun, int back) =>
        mention is { Speaks: true, Said: false } ? 4
        : mention.Speaks ? 3
        : IsPossessive(mention) ? 0
        : mention.Leads && back <= ReachOfLeads ? 2
        : back <= ReachOfNamed && pronoun.Class == ActorClass.Person && mention.Class == ActorClass.Person ? 1
        : 0;

    // 3 where it agrees in gender too, 2 where it agrees, 1 where nothing is known against it, 0 where it does not.
    private static int Fit(Mention pronoun, Actor actor)
    {
        if (
            (pronoun.Plural == false && actor.Plural == true)
            || (pronoun.Plural == true && actor.Plural == false && actor.Class == ActorClass.Person)
            || (pronoun.Gender != Gender.Any && actor.Gender != Gender.Any && pronoun.Gender != actor.Gender)
        )
        {
            return 0;
        }
        var person = actor.Class == ActorClass.Person;
        return (pronoun.Class, actor.Class) switch
        {
            (ActorClass.Person, ActorClass.Person) => pronoun.Gender != Gender.Any && pronoun.Gender == actor.Gender
                ? Agrees
                : 2,
            (ActorClass.Person, ActorClass.Unknown) => actor.Impersonal ? 0
            : actor.Key.Count is 2 or 3 ? 2
            : 1,
            (ActorClass.Person, _) => 0,
            (ActorClass.Body, ActorClass.Unknown) => actor.Impersonal ? 2 : 1,
            (ActorClass.Body, _) => person ? 0 : 2,
            _ => actor.Plural == true ? 2 : 1,
        };
    }

    private bool IsPossessive(Mention mention) => text.Lower(mention.End) is "'s" or "'";

    private bool IsWithin(Mention mention, ImmutableArray<Span> own)
    {
        foreach (var span in own)
        {
            if (span.Contains(text[mention.First].Span))
            {
                return true;
            }
        }
        return false;
    }
}
