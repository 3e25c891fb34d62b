using Whence.Attributing;
using Whence.Reading;

namespace Whence.Placing;

/// <summary>Reads names of places: those that a gazetteer knows, and unknown ones that the words beside them give away.</summary>
internal sealed class NameReader(AnnotatedText text, Marks marks, RoleReader roles, PlaceIndex? index)
{
    private const int LongestUnknown = 5;

    private const PlaceWord EndsName =
        PlaceWord.Month | PlaceWord.Article | PlaceWord.Demonym | PlaceWord.Hyphenated | PlaceWord.Owner;

    // "a Damascene suburb" is named by an adjective, "the Turkish-Syrian border" and "Amel Camp" are not.
    private const PlaceWord AfterAdjective = PlaceWord.Settlement | PlaceWord.District | PlaceWord.Region;

    private readonly int longest = Math.Max(Gazetteer.LongestName, index is null ? 0 : PlaceIndex.LongestName);

    // Names that fighters bear anywhere in the text: what "in" leads them to is no place.
    private readonly HashSet<string> bodies = Bodies(text, marks);

    /// <summary>The known name at token <paramref name="i"/>; null where there is none.</summary>
    public Mention? Known(int i)
    {
        if (!marks.Is(PlaceWord.NameStart, i))
        {
            return null;
        }
        Entry? best = null;
        var (end, cut) = (i, 0);
        var key = text.Lower(i);
        for (var length = 1; ; length++)
        {
            if ((Gazetteer.Names.GetValueOrDefault(key) ?? index?.Of(key)) is { } entry)
            {
                (best, end, cut) = (entry, i + length, 0);
            }
            else if (Stem(key) is { } owner)
            {
                (best, end, cut) = (owner, i + length, 1);
            }
            if (length >= longest || !IsSame(i, i + length))
            {
                break;
            }
            key += " " + text.Lower(i + length);
        }
        if (best is null || (best.Kind != PlaceKind.Country && !best.Government && IsBody(end)))
        {
            return null;
        }
        return best.Government || cut > 0
            ? new Mention(i, end, best) { Cut = cut, Owns = cut > 0 }
            : Borne(Extended(i, end, best), i, end);
    }

    // Of the names of a whole gazetteer many are words and surnames: one is a place where something beside it says so.
    private Mention? Borne(Mention? mention, int i, int end) =>
        mention is { What.Imported: true }
        && mention.Value.End == end
        && (bodies.Contains(text.Lower(end - 1)) || roles.Of(i, end).Role == PlaceRole.Mentioned)
            ? null
            : mention;

    // "Kursk" and "Kursk region" have one name in the tables, but the city is not the region; "Damascus Opera House" is in neither.
    private Mention? Extended(int i, int end, Entry best)
    {
        if (best.Kind != PlaceKind.Country && OfPlaceAfter(i, end) is var last && last > end)
        {
            return new Mention(i, last, As(best, text.Lower(last - 1)));
        }
        if (!marks.Is(PlaceWord.Capital, end) || !IsSame(i, end))
        {
            return new Mention(i, end, best);
        }
        if (best.Kind == PlaceKind.Country && !marks.Is(PlaceWord.GivenName, i))
        {
            return new Mention(i, end, best);
        }
        var site = Extent(i, end);
        if (site > end && marks.Is(PlaceWord.Site, site - 1))
        {
            return new Mention(i, site, new Entry(null, PlaceKind.Site, 1, Hold(best)));
        }
        // "Jordan Pike": a name that goes on is another name, unless what stands before leads a place.
        var goesOn =
            site > end
            && !marks.Is(PlaceWord.Demonym, end)
            && !marks.Is(PlaceWord.Month, end)
            && text.Lower(end - 1) != ","
            && (best.Kind != PlaceKind.Region || marks.Is(PlaceWord.GivenName, i));
        return goesOn && roles.Of(i, end).Role is not (PlaceRole.Scene or PlaceRole.Target)
            ? null
            : new Mention(i, end, best);
    }

    /// <summary>The unknown name at token <paramref name="i"/> that the words beside it make a place; null where none do.</summary>
    public Mention? Unknown(int i)
    {
        if (marks.Is(PlaceWord.Person, i))
        {
            return null;
        }
        var end = Extent(i, i + 1);
        var (head, after) = (text.Lower(end - 1), text.Lower(end));
        if (
            end - i == 1
                && (
                    PlaceWords.IsOfPlace(head)
                    || PlaceWords.Is(PlaceWord.Direction | PlaceWord.Glue | PlaceWord.People, head)
                    || (text[i].Tag == PartOfSpeech.JJ && PlaceWords.Is(AfterAdjective, after))
                )
            || marks.Is(PlaceWord.NoPlace, i)
        )
        {
            return null;
        }
        if (end - i > 1 && PlaceWords.IsOfPlace(head))
        {
            return Made(i, end, head);
        }
        if (OfPlaceAfter(i, end) is var last && last > end && !(last > end + 1 && bodies.Contains(head)))
        {
            return Made(i, last, text.Lower(last - 1));
        }
        if (Joined(i, end) is { } pair)
        {
            return pair;
        }
        if (IsBody(end) || HasBody(i, end) || marks.Is(PlaceWord.Person, i - 1) || IsOwner(end))
        {
            return null;
        }
        if (text.Lower(i - 1) == "of" && marks.Is(PlaceWords.OfPlace, i - 2))
        {
            return Made(i, end, text.Lower(i - 2));
        }
        if (Apposed(end) is { } kind)
        {
            return Made(i, end, kind);
        }
        var held =
            marks.Is(PlaceWord.Hyphenated, i - 1) && text.Lower(i - 1).EndsWith("-held", StringComparison.Ordinal);
        var role = roles.Of(i, end);
        if (!held && role.Role is not (PlaceRole.Scene or PlaceRole.Target))
        {
            return null;
        }
        var weak =
            !role.Strong
            && (
                bodies.Contains(text.Lower(i))
                || IsAcronym(i, end)
                || !StandsAlone(i, end)
                || CueLexicon.Contains(after)
            );
        var led = held || role.Strong || !Capitals.TellNothing(text, marks, i, end);
        return led && !weak ? new Mention(i, end, new Entry(null, PlaceKind.Unknown, role.Near ? 2 : 1, [])) : null;
    }

    /// <summary>The unknown name at token <paramref name="i"/> that "and" joins to a place before it.</summary>
    public Mention? JoinedTo(int i)
    {
        var end = Extent(i, i + 1);
        return
            IsBody(end)
            || HasBody(i, end)
            || bodies.Contains(text.Lower(i))
            || bodies.Contains(text.Lower(end - 1))
            || marks.Is(PlaceWord.Person, i)
            || Capitals.TellNothing(text, marks, i, end)
            ? null
            : new Mention(i, end, new Entry(null, PlaceKind.Unknown, 1, []));
    }

    /// <summary>Whether the name that ends before token <paramref name="end"/> is that of a body: "Castrel council", "Gaza Health Ministry".</summary>
    public bool IsBody(int end)
    {
        for (var i = end; i < end + 3 && i < text.Count; i++)
        {
            if (marks.Is(PlaceWord.Body, i))
            {
                return true;
            }
            if (!marks.Is(PlaceWord.Capital, i))
            {
                return false;
            }
        }
        return false;
    }

    // "Castrel province", "Castrel railway station": the token after the word of place; the name's own end where there is none.
    private int OfPlaceAfter(int i, int end) =>
        !IsSame(i, end) ? end
        : marks.Is(PlaceWords.OfPlace, end) ? end + 1
        : IsSame(i, end + 1)
        && char.IsLower(text.Text[text[end].Start])
        && !marks.Is(PlaceWord.AfterName, end)
        && !CueLexicon.Contains(text.Lower(end))
        && marks.Is(PlaceWord.Site, end + 1)
            ? end + 2
        : end;

    private bool HasBody(int i, int end)
    {
        for (; i < end; i++)
        {
            if (marks.Is(PlaceWord.Body, i))
            {
                return true;
            }
        }
        return false;
    }

    // "Daeshs de facto capital": an owner that has lost its apostrophe.
    private bool IsOwner(int end) =>
        text.Lower(end - 1).EndsWith('s')
        && (
            marks.Is(PlaceWord.Adjective, end) && !marks.Is(PlaceWord.Article, end)
            || marks.Is(PlaceWord.Direction, end)
        );

    // "in Castrel." and not "in Castrel reports".
    private bool StandsAlone(int i, int end) =>
        !IsSame(i, end)
        || !char.IsLower(text.Text[text[end].Start])
        || marks.Is(PlaceWord.AfterName, end)
        || marks.Is(PlaceWord.Direction, end)
        || text[end].Tag is not (PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.JJ or PartOfSpeech.Unknown);

    private bool IsAcronym(int i, int end) =>
        end == i + 1 && text[i].Length <= 5 && !text.Word(i).ContainsAnyExceptInRange('A', 'Z');

    // "X and Y neighbourhoods".
    private Mention? Joined(int i, int end)
    {
        if (text.Lower(end) is not ("and" or "&") || !marks.Is(PlaceWord.Capital, end + 1) || !IsSame(i, end + 1))
        {
            return null;
        }
        var last = Extent(end + 1, end + 2);
        var word = text.Lower(last);
        return PlaceWords.IsOfPlace(word) && word.EndsWith('s') ? Made(i, last + 1, word)
            : marks.Is(PlaceWord.Site, last - 1) && last - end > 2 && roles.Of(i, end).Role == PlaceRole.Scene
                ? Made(i, last, text.Lower(last - 1))
            : null;
    }

    // "Castrel, a fishing village": the word that says what it is.
    private string? Apposed(int end)
    {
        if (text.Lower(end) != "," || text.Lower(end + 1) is not ("a" or "an" or "the"))
        {
            return null;
        }
        for (
            var i = end + 2;
            i < end + 6 && i < text.Count && text.Lower(i) is not ("," or "of" or "." or "who" or "in");
            i++
        )
        {
            if (marks.Is(PlaceWord.Settlement, i) || marks.Is(PlaceWord.Region, i))
            {
                return text.Lower(i);
            }
        }
        return null;
    }

    private static Mention Made(int first, int end, string word)
    {
        var (kind, precision) = PlaceWords.KindOf(word);
        return new Mention(first, end, new Entry(null, kind, precision, []));
    }

    /// <summary>What is known of a name, as the word of place beside it has it: "Homs city" is not the province of Homs.</summary>
    public static Entry As(Entry known, string word)
    {
        if (known.Kind == PlaceKind.Country || !PlaceWords.IsOfPlace(word))
        {
            return known;
        }
        var (kind, precision) = PlaceWords.KindOf(word);
        return kind == known.Kind || known.Kind == PlaceKind.Unknown ? known with { Kind = kind, Precision = precision }
            : known.Kind == PlaceKind.Settlement ? known with { Precision = precision }
            : new Entry(null, kind, precision, Hold(known));
    }

    private static ImmutableArray<string> Hold(Entry entry) =>
        entry.Id is { } id ? [id, .. entry.Within] : entry.Within;

    // The token after the name that goes on from token `from`.
    private int Extent(int i, int from)
    {
        var end = from;
        while (end < text.Count && end < i + LongestUnknown && IsSame(i, end) && (GoesOn(end) || IsGlued(end)))
        {
            end++;
        }
        return end;
    }

    private bool GoesOn(int i) =>
        marks.Is(PlaceWord.Capital, i)
        && !marks.Is(EndsName, i)
        && !(
            marks.Is(PlaceWord.NameStart, i)
            && (
                Gazetteer.Names.ContainsKey(text.Lower(i))
                || Gazetteer.Names.ContainsKey(text.Lower(i) + " " + text.Lower(i + 1))
            )
        );

    private bool IsGlued(int i) => marks.Is(PlaceWord.Glue, i) && marks.Is(PlaceWord.Capital, i + 1);

    private bool IsSame(int i, int other) =>
        other < text.Count && text.SentenceIndexOf(other) == text.SentenceIndexOf(i);

    // Text that has lost its apostrophes: "Syrias" is Syria's.
    private static Entry? Stem(string word) =>
        word.Length > 4 && word[^1] == 's' && Gazetteer.Names.TryGetValue(word[..^1], out var entry) ? entry : null;

    // "Redhand militants", "President Sarno", "Sarno said": what speaks and fights is no place.
    private static HashSet<string> Bodies(AnnotatedText text, Marks marks)
    {
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < text.Count; i++)
        {
            if (!marks.Is(PlaceWord.Capital, i - 1))
            {
                continue;
            }
            if (marks.Is(PlaceWord.Fighter, i) || CueLexicon.Contains(text.Lower(i)))
            {
                bodies.Add(text.Lower(i - 1));
            }
            for (var j = i; marks.Is(PlaceWord.Person, i - 1) && j < i + 3 && marks.Is(PlaceWord.Capital, j); j++)
            {
                bodies.Add(text.Lower(j));
                bodies.Add(text.Lower(j)[(text.Lower(j).IndexOf('-', StringComparison.Ordinal) + 1)..]);
            }
        }
        return bodies;
    }
}
