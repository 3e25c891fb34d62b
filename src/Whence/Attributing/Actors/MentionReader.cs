using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Attributing.Actors;

/// <summary>Reads a noun phrase as a mention of an actor: its name or noun, and what it tells of class, number and gender.</summary>
internal sealed class MentionReader(AnnotatedText text)
{
    // Longer phrases name nobody; the bound keeps hostile text linear.
    private const int Longest = 25;
    private static readonly FrozenSet<string> Articles = ActorWords.Of("article");
    private static readonly FrozenSet<string> Definites = ActorWords.Of("definite");
    private static readonly FrozenSet<string> Indefinites = ActorWords.Of("indefinite");
    private static readonly FrozenSet<string> Ends = ActorWords.Of("ends");
    private static readonly FrozenSet<string> Prepositions = ActorWords.Of("preposition");
    private static readonly FrozenSet<string> Postmodifiers = ActorWords.Of("postmodifier");
    private static readonly FrozenSet<string> Joins = ActorWords.Of("joins");
    private static readonly FrozenSet<string> Functions = ActorWords.Of("function");
    private static readonly FrozenSet<string> Particles = ActorWords.Of("particle");

    /// <summary>Tokens [<paramref name="first"/>, <paramref name="end"/>) as a mention; null where they hold no word.</summary>
    public Mention? Read(int first, int end)
    {
        end = Math.Min(end, first + Longest);
        while (first < end && (!char.IsLetterOrDigit(text.Word(first)[0]) || (end - first > 1 && IsLeadIn(first))))
        {
            first++;
        }
        if (first >= end)
        {
            return null;
        }
        // A pronoun with what is no part of it: "he also", "she later", "we have 14".
        if (
            ActorWords.Pronouns.TryGetValue(text.Lower(first), out var pronoun)
            && (end - first <= 2 || text.IsFiniteVerb(first + 1))
        )
        {
            return pronoun with { First = first, End = first + 1, Head = first, Name = first };
        }
        var stop = Stop(first, end);
        while (stop - 1 > first && text.Lower(stop - 1) is "'s" or "'")
        {
            stop--;
        }
        var head = Head(first, stop);
        return IsCapital(head) ? Named(first, stop, head) : Described(first, stop, head);
    }

    /// <summary>Whether a token is a word with a capital, or a number that stands within a name.</summary>
    public bool IsCapital(int token) => char.IsUpper(text.Word(token)[0]);

    private Mention Named(int first, int stop, int head)
    {
        var noun = ActorWords.Nouns.GetValueOrDefault(text.Lower(head));
        var start = NameStart(first, head);
        var (kind, gender) = Before(first, start, head);
        var proper = start;
        for (var i = start; i < head; i++)
        {
            if (ActorWords.Titles.ContainsKey(text.Lower(i)) || IsPersonNoun(i))
            {
                proper = i + 1 < head && text.Lower(i + 1) == "." ? i + 2 : i + 1;
            }
        }
        var article = Articles.Contains(text.Lower(first));
        if (noun is { Class: ActorClass.Person })
        {
            return Described(first, stop, head);
        }
        if (kind == ActorClass.Unknown)
        {
            kind =
                noun?.Class
                ?? ByEntity(head)
                ?? (
                    ActorWords.Forenames.TryGetValue(text.Lower(proper), out var own) && proper < head
                        ? ActorClass.Person
                        : ClassWithin(start, head)
                );
        }
        if (kind == ActorClass.Person && gender == Gender.Any && proper <= head)
        {
            gender = ActorWords.Forenames.GetValueOrDefault(text.Lower(proper));
        }
        return new Mention(first, stop)
        {
            Head = head,
            Name = kind == ActorClass.Person ? Math.Min(proper, head) : start,
            Form = MentionForm.Name,
            Class = kind,
            Impersonal = article && kind == ActorClass.Unknown,
            Gender = gender,
            Plural =
                IsJoined(first, head) ? true
                : kind == ActorClass.Person ? false
                : null,
            Definite = true,
        };
    }

    private Mention Described(int first, int stop, int head)
    {
        var noun = ActorWords.Nouns.GetValueOrDefault(text.Lower(head));
        var lower = text.Lower(first);
        var plural = noun?.Plural ?? (lower is not ("a" or "an") && text.Lower(head) is [_, _, .., not 's', 's']);
        return new Mention(first, stop)
        {
            Head = head,
            Name = head,
            Form = MentionForm.Description,
            Class = noun?.Class ?? ActorClass.Unknown,
            Gender = noun?.Gender ?? Gender.Any,
            Plural =
                IsJoined(first, head) ? true
                : noun is { Class: ActorClass.State } && !plural ? null
                : plural,
            Definite = Definites.Contains(lower) || (!Indefinites.Contains(lower) && HoldsName(first, head)),
        };
    }

    // "Turkey's health ministry", "Riverton police"; a capital at the start of a sentence tells nothing.
    private bool HoldsName(int first, int head)
    {
        for (var i = text.SentenceOf(first).First == first ? first + 1 : first; i < head; i++)
        {
            if (IsCapital(i))
            {
                return true;
            }
        }
        return first + 1 < head && text.Lower(first + 1) == "'s";
    }

    // What stands between the article and the name: "observatory director", "Interior Minister", "Maj. Gen."
    private (ActorClass, Gender) Before(int first, int start, int head)
    {
        var (kind, gender) = (ActorClass.Unknown, Gender.Any);
        for (var i = first; i < head; i++)
        {
            var title = ActorWords.Titles.GetValueOrDefault(text.Lower(i));
            if (IsPersonNoun(i) || (i >= start && ActorWords.Titles.ContainsKey(text.Lower(i))))
            {
                kind = ActorClass.Person;
                var told = ActorWords.Nouns.TryGetValue(text.Lower(i), out var noun) ? noun.Gender : title;
                gender = told == Gender.Any ? gender : told;
            }
        }
        return (kind, gender);
    }

    private bool IsPersonNoun(int i) =>
        ActorWords.Nouns.TryGetValue(text.Lower(i), out var noun)
        && noun is { Class: ActorClass.Person, Plural: false };

    private ActorClass ClassWithin(int start, int head)
    {
        for (var i = head; i >= start; i--)
        {
            if (ActorWords.Nouns.TryGetValue(text.Lower(i), out var noun))
            {
                return noun.Class;
            }
        }
        return ActorClass.Unknown;
    }

    // A name that the models never met has a kind by its surroundings alone: too little to refuse a pronoun by.
    private ActorClass? ByEntity(int head) =>
        text[head].Entity switch
        {
            _ when !text.IsKnownName(head) => null,
            EntityKind.Person => ActorClass.Person,
            EntityKind.Organization => ActorClass.Body,
            EntityKind.Location => ActorClass.State,
            _ => null,
        };

    private int Stop(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (text.Lower(i) == "," && ListEnd(i, end) is var on && on > i)
            {
                i = on;
                continue;
            }
            // Without commas: "the Coastal Observatory a monitoring group" names it before the article.
            if (
                (Ends.Contains(text.Lower(i)) && !IsInitialStop(i))
                || (text.IsFiniteVerb(i) && !IsCapital(i))
                || (
                    text.Lower(i) is "a" or "an"
                    && !Prepositions.Contains(text.Lower(i - 1))
                    && !Joins.Contains(text.Lower(i - 1))
                )
            )
            {
                return i;
            }
        }
        return end;
    }

    // "Police, medics and dockers", "Norland, Sudria, and Westmark": the comma before the last "and" of a list, or the comma
    // itself where no list goes on.
    private int ListEnd(int comma, int end)
    {
        const int longestPart = 4;
        var at = comma;
        for (var i = comma + 1; i < Math.Min(end, at + longestPart + 2); i++)
        {
            if (text.Lower(i) == "and" && i + 1 < end)
            {
                return i;
            }
            if (text.Lower(i) == ",")
            {
                at = i;
            }
            else if (Articles.Contains(text.Lower(i)) || Ends.Contains(text.Lower(i)) || IsPersonNoun(i))
            {
                return comma;
            }
        }
        return comma;
    }

    private int Head(int first, int stop)
    {
        for (var i = first + 1; i < stop; i++)
        {
            if (Prepositions.Contains(text.Lower(i)) || Postmodifiers.Contains(text.Lower(i)))
            {
                return Last(first, i);
            }
        }
        return Last(first, stop);
    }

    private int Last(int first, int end)
    {
        var last = end - 1;
        while (last > first && (text.Lower(last) is "'s" or "'" || IsInitialStop(last)))
        {
            last--;
        }
        return last;
    }

    private int NameStart(int first, int head)
    {
        var start = head;
        while (
            start > first
            && (
                (
                    IsCapital(start - 1)
                    && !Definites.Contains(text.Lower(start - 1))
                    && !Articles.Contains(text.Lower(start - 1))
                )
                || IsInitialStop(start - 1)
                || (IsParticle(start - 1) && start - 1 > first)
            )
        )
        {
            start--;
        }
        return start;
    }

    // "Since then the council", "Thursday 6 April 2017 Norland": what stands before the phrase is no part of it.
    private bool IsLeadIn(int i) =>
        char.IsDigit(text.Word(i)[0])
            ? IsCapital(i + 1) || Functions.Contains(text.Lower(i + 1))
            : Functions.Contains(text.Lower(i))
                && !Definites.Contains(text.Lower(i))
                && !Indefinites.Contains(text.Lower(i))
                && !ActorWords.Pronouns.ContainsKey(text.Lower(i));

    private bool IsParticle(int i) => Particles.Contains(text.Lower(i)) || text.Lower(i) is "-";

    private bool IsInitialStop(int i) => text.Lower(i) == "." && i > 0 && text[i - 1].End == text[i].Start;

    private bool IsJoined(int first, int head)
    {
        for (var i = first + 1; i < head; i++)
        {
            if (Joins.Contains(text.Lower(i)))
            {
                return true;
            }
        }
        return false;
    }
}
