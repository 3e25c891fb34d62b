using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Attributing.Actors;

/// <summary>Joins mentions by name and by description into actors, in reading order.</summary>
internal sealed class Identities(AnnotatedText text)
{
    // How many actors a short name or a description is held against, latest first: bounds the work on any text.
    private const int Tried = 60;
    private static readonly FrozenSet<string> Articles = ActorWords.Of("definite");
    private static readonly FrozenSet<string> Prepositions = ActorWords.Of("preposition");
    private readonly Dictionary<string, List<Actor>> byHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> byInitials = new(StringComparer.Ordinal);
    private readonly List<Actor> recent = [];

    /// <summary>Actors, the one mentioned last at the end.</summary>
    public IReadOnlyList<Actor> Recent => recent;

    /// <summary>The actor of a name or description, known or new.</summary>
    public Actor Of(Mention mention)
    {
        var key = KeyOf(mention);
        var actor = Known(mention, key) ?? Bring(mention);
        Add(actor, mention, key);
        return actor;
    }

    /// <summary>The actor that a name or description is known for; null where it would be new.</summary>
    public Actor? Known(Mention mention) => Known(mention, KeyOf(mention));

    /// <summary>Says that a mention is of an actor: what it tells is added.</summary>
    public void Add(Actor actor, Mention mention) => Add(actor, mention, KeyOf(mention));

    private void Add(Actor actor, Mention mention, List<string> key)
    {
        for (var i = mention.First; i < mention.End; i++)
        {
            actor.Words.Add(text.Lower(i));
        }
        actor.Class =
            actor.Class == ActorClass.Unknown || (!actor.IsNamed && mention.Class != ActorClass.Unknown)
                ? mention.Class
                : actor.Class;
        actor.Gender = actor.Gender == Gender.Any ? mention.Gender : actor.Gender;
        actor.Plural ??= mention.Plural;
        actor.Impersonal |= mention.Impersonal;
        actor.Spoke |= mention.Speaks;
        if (IsFuller(mention, key, actor))
        {
            (actor.Fullest, actor.Key) = (mention, key);
        }
        var head = text.Lower(mention.Head);
        var heads = byHead.TryGetValue(head, out var held) ? held : byHead[head] = [];
        if (heads.Count == 0 || heads[^1] != actor)
        {
            heads.Add(actor);
        }
        if (mention.Form == MentionForm.Name && key.Count is > 2 and < 9)
        {
            byInitials[string.Concat(key.Select(word => word[0]))] = actor;
        }
        if (recent.Count == 0 || recent[^1] != actor)
        {
            recent.Add(actor);
        }
    }

    private static Actor Bring(Mention mention) => new(mention);

    private static bool IsFuller(Mention mention, List<string> key, Actor actor) =>
        mention.Form == MentionForm.Name
            ? !actor.IsNamed
                || key.Count > actor.Key.Count
                || (
                    key.Count == actor.Key.Count
                    && mention.Speaks
                    && mention.End - mention.First > actor.Fullest.End - actor.Fullest.First
                )
            : !actor.IsNamed && key.Count > actor.Key.Count;

    private Actor? Known(Mention mention, List<string> key)
    {
        if (mention.Form == MentionForm.Description)
        {
            return mention.Definite ? Described(mention, key) : null;
        }
        if (key is [var only] && byInitials.TryGetValue(only, out var spelled) && IsAcronym(mention))
        {
            return spelled;
        }
        if (byHead.TryGetValue(text.Lower(mention.Head), out var heads))
        {
            for (var i = heads.Count - 1; i >= Math.Max(0, heads.Count - Tried); i--)
            {
                if (IsSameName(mention, key, heads[i]))
                {
                    return heads[i];
                }
            }
        }
        return null;
    }

    private bool IsSameName(Mention mention, List<string> key, Actor actor)
    {
        if (
            (mention.Gender != Gender.Any && actor.Gender != Gender.Any && mention.Gender != actor.Gender)
            || (mention.Plural == true) != (actor.Plural == true)
        )
        {
            return false;
        }
        // A surname stands for the whole, and the whole for a surname before it; an organisation's words may be left out.
        if (actor.IsNamed && IsPersonal(mention.Class) && IsPersonal(actor.Class))
        {
            return EndsWith(actor.Key, key) || EndsWith(key, actor.Key);
        }
        return mention.Class != ActorClass.Person
            && actor.Class != ActorClass.Person
            && (key.TrueForAll(actor.Words.Contains) || (actor.IsNamed && actor.Key.TrueForAll(key.Contains)));
    }

    private static bool IsPersonal(ActorClass kind) => kind is ActorClass.Person or ActorClass.Unknown;

    // The noun with "the" stands for the actor spoken of last whom it fits: one called by the same noun, or by one that the
    // table gives for it.
    private Actor? Described(Mention mention, List<string> key)
    {
        var noun = ActorWords.Nouns.GetValueOrDefault(text.Lower(mention.Head));
        for (var i = recent.Count - 1; i >= Math.Max(0, recent.Count - Tried); i--)
        {
            var actor = recent[i];
            if (
                (mention.Plural != true || actor.Plural != false)
                && (mention.Plural == true || actor.Plural != true)
                && (mention.Gender == Gender.Any || actor.Gender == Gender.Any || mention.Gender == actor.Gender)
                && (IsCalled(mention, key, actor) || (noun is { Plural: false } && StandsFor(noun, actor)))
                && HoldsNames(mention, actor)
            )
            {
                return actor;
            }
        }
        return null;
    }

    // A description that bears a name of its own ("Norland's health ministry") is short for no other.
    private bool IsCalled(Mention mention, List<string> key, Actor actor) =>
        text.Lower(actor.Fullest.Head) == text.Lower(mention.Head)
        && (actor.Class == ActorClass.Person) == (mention.Class == ActorClass.Person)
        && (Articles.Contains(text.Lower(mention.First)) || key.Count == actor.Key.Count)
        && IsNoOther(mention, actor);

    // "The interior ministry" is not the health ministry: what stands before the noun tells bodies and offices of one kind apart.
    private bool IsNoOther(Mention mention, Actor actor)
    {
        var (told, shared) = (false, false);
        for (var i = mention.First; i < mention.Head; i++)
        {
            if (IsModifier(i))
            {
                (told, shared) = (true, shared || actor.Words.Contains(text.Lower(i)));
            }
        }
        if (!told || shared)
        {
            return true;
        }
        for (var i = actor.Fullest.First; i < actor.Fullest.Head; i++)
        {
            if (IsModifier(i))
            {
                return false;
            }
        }
        return true;
    }

    private bool IsModifier(int i) =>
        text[i].Tag is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.JJ && char.IsLower(text.Word(i)[0]);

    private static bool StandsFor(Noun noun, Actor actor)
    {
        if (noun.StandsForAny)
        {
            return actor.IsNamed
                && (
                    actor.Class == noun.Class
                    || (
                        actor is { Class: ActorClass.Unknown, Spoke: true }
                        && (actor.Impersonal || actor.Key.Count != 2)
                    )
                );
        }
        if ((actor.Class == ActorClass.Person) != (noun.Class == ActorClass.Person))
        {
            return false;
        }
        foreach (var word in noun.StandsFor)
        {
            if (actor.Words.Contains(word))
            {
                return true;
            }
        }
        return false;
    }

    // "The Turkish ministry" is no other country's; "the Britain-based group" is anybody's.
    private bool HoldsNames(Mention mention, Actor actor)
    {
        for (var i = mention.First; i < mention.Head; i++)
        {
            if (
                char.IsUpper(text.Word(i)[0])
                && !Articles.Contains(text.Lower(i))
                && !text.Lower(i).Contains('-', StringComparison.Ordinal)
                && !actor.Words.Contains(text.Lower(i))
            )
            {
                return false;
            }
        }
        return true;
    }

    private List<string> KeyOf(Mention mention)
    {
        var key = new List<string>();
        for (var i = mention.Form == MentionForm.Name ? mention.Name : mention.First; i < mention.End; i++)
        {
            var word = text.Lower(i);
            if (mention.Class == ActorClass.Person && mention.Form == MentionForm.Name && i > mention.Head)
            {
                break;
            }
            if (
                char.IsLetterOrDigit(word[0])
                && !Articles.Contains(word)
                && !Prepositions.Contains(word)
                && word is not ("and" or "a" or "an")
            )
            {
                key.Add(word);
            }
        }
        return key;
    }

    private bool IsAcronym(Mention mention)
    {
        foreach (var c in text.Word(mention.Head))
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }
        return true;
    }

    private static bool EndsWith(List<string> whole, List<string> end)
    {
        for (var i = 1; i <= end.Count; i++)
        {
            if (i > whole.Count || whole[^i] != end[^i])
            {
                return false;
            }
        }
        return end.Count > 0;
    }
}
