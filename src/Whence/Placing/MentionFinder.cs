using Whence.Reading;

namespace Whence.Placing;

/// <summary>Finds all names of places in a text; a name that is one anywhere in it is one everywhere.</summary>
internal sealed class MentionFinder(AnnotatedText text, Marks marks, RoleReader roles, PlaceIndex? index)
{
    private const int LongestRemembered = 4;

    private const PlaceWord NoBeginning =
        PlaceWord.Article | PlaceWord.Month | PlaceWord.Hyphenated | PlaceWord.Demonym;

    private readonly NameReader names = new(text, marks, roles, index);
    private readonly Dictionary<string, Entry> remembered = new(StringComparer.Ordinal);
    private readonly HashSet<string> starts = new(StringComparer.Ordinal);

    /// <summary>The mentions, in reading order.</summary>
    public List<Mention> Find()
    {
        var found = new List<Mention>();
        for (var i = 0; i < text.Count; )
        {
            if (CanBegin(i) && (names.Known(i) ?? names.Unknown(i) ?? Joined(i, found)) is { } mention)
            {
                found.Add(mention);
                Remember(mention);
                i = mention.End;
            }
            else
            {
                i = Demonym(i);
            }
        }
        return remembered.Count == 0 ? found : WithRemembered(found);
    }

    // "in Castrel and Velm".
    private Mention? Joined(int i, List<Mention> found) =>
        i > 0
        && text.Lower(i - 1) is "and" or "or"
        && found.Count > 0
        && found[^1].End == i - 1
        && text.SentenceIndexOf(i) == text.SentenceIndexOf(i - 1)
        && roles.Of(found[^1].First, found[^1].End).Role is PlaceRole.Scene or PlaceRole.Target
            ? names.JoinedTo(i)
            : null;

    private bool CanBegin(int i) =>
        marks.Is(PlaceWord.Capital, i) && !marks.Is(NoBeginning, i) && Demonym(i) == i + 1 && !IsDateline(i);

    // The token after the demonym at i; i + 1 where there is none.
    private int Demonym(int i) =>
        marks.Is(PlaceWord.Capital, i)
        && Gazetteer.DemonymStarts.Contains(text.Lower(i))
        && Gazetteer.Demonyms.ContainsKey(text.Lower(i) + " " + text.Lower(i + 1))
            ? i + 2
            : i + 1;

    // "SEOUL —", "KYIV, Ukraine (Wire) -", "BEIRUT A …": where the report was filed, not where anything happened.
    private bool IsDateline(int i)
    {
        if (!IsLoud(i))
        {
            return i > 0 && text.Lower(i - 1) == "," && i < 8 && IsLoud(0) && IsDash(i + 1);
        }
        return !IsLoud(i - 1) && !IsLoud(i + 1) || i < 8 && (IsDash(i + 1) || IsDash(i + 2));
    }

    private bool IsDash(int i)
    {
        for (var j = i; j < i + 9 && j < text.Count && text.Lower(j) is not ("." or ";"); j++)
        {
            if (text.Lower(j) is "—" or "–" or "-" or "--")
            {
                return true;
            }
        }
        return false;
    }

    private bool IsLoud(int i) =>
        (uint)i < (uint)text.Count && text[i].Length > 3 && !text.Word(i).ContainsAnyExceptInRange('A', 'Z');

    private void Remember(Mention mention)
    {
        if (mention.What.Kind is PlaceKind.Country || mention.What.Government)
        {
            return;
        }
        var end = mention.End;
        while (
            end > mention.First + 1 && marks.Is(PlaceWords.OfPlace, end - 1) && !marks.Is(PlaceWord.Capital, end - 1)
        )
        {
            end--;
        }
        // "the Castello Road" is spoken of as "Castello" too.
        if (end > mention.First + 1 && marks.Is(PlaceWord.Line, end - 1))
        {
            Remember(mention.First, end - 1, mention.What);
        }
        Remember(mention.First, end, mention.What);
    }

    private void Remember(int first, int end, Entry what)
    {
        if (end - first <= LongestRemembered && !Gazetteer.Names.ContainsKey(Key(first, end)))
        {
            starts.Add(text.Lower(first));
            remembered.TryAdd(Key(first, end), what with { Precision = Math.Min(what.Precision, 4) });
        }
    }

    private string Key(int first, int end)
    {
        var key = text.Lower(first);
        for (var i = first + 1; i < end; i++)
        {
            key += " " + text.Lower(i);
        }
        return key;
    }

    private List<Mention> WithRemembered(List<Mention> found)
    {
        var all = new List<Mention>(found.Count);
        var next = 0;
        for (var i = 0; i < text.Count; i++)
        {
            if (next < found.Count && found[next].First == i)
            {
                all.Add(found[next]);
                i = found[next++].End - 1;
            }
            else if (CanBegin(i) && RememberedAt(i, next < found.Count ? found[next].First : text.Count) is { } mention)
            {
                all.Add(mention);
                i = mention.End - 1;
            }
        }
        return all;
    }

    private Mention? RememberedAt(int i, int limit)
    {
        if (!starts.Contains(text.Lower(i)) && !text.Lower(i).EndsWith('s'))
        {
            return null;
        }
        Mention? best = null;
        var key = "";
        for (var end = i + 1; end <= Math.Min(limit, i + LongestRemembered); end++)
        {
            key = end == i + 1 ? text.Lower(i) : key + " " + text.Lower(end - 1);
            var cut = 0;
            if (
                remembered.TryGetValue(key, out var what)
                || (key.Length > 4 && key[^1] == 's' && (cut = 1) > 0 && remembered.TryGetValue(key[..^1], out what))
            )
            {
                best = new Mention(i, end, what) { Cut = cut, Owns = cut > 0 };
            }
        }
        return best is { } mention && !names.IsBody(mention.End) ? best : null;
    }
}
