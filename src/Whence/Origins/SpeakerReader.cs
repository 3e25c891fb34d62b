namespace Whence.Origins;

/// <summary>Reads what a speaker's name says: the organisation and the person in it, or the words that describe them.</summary>
internal sealed class SpeakerReader(Outlets outlets)
{
    /// <summary>Beyond this many characters a source is a misread sentence, and names nobody.</summary>
    private const int Longest = 100;

    private readonly Dictionary<string, SpeakerName> read = new(StringComparer.Ordinal);

    /// <summary>What <paramref name="source"/> says.</summary>
    public SpeakerName Read(string source)
    {
        if (source.Length > Longest)
        {
            return SpeakerName.Nobody;
        }
        if (!read.TryGetValue(source, out var name))
        {
            read.Add(source, name = Parse(source));
        }
        return name;
    }

    private SpeakerName Parse(string source)
    {
        if (outlets.Named(source) is var (outlet, _))
        {
            return Outlet(outlet);
        }
        var words = SpeakerWord.Of(source);
        var day = words.FindIndex(word => SpeakerWords.Is("time", word.Folded));
        if (day >= 0)
        {
            words.RemoveRange(day, words.Count - day);
        }
        if (words.Exists(IsMisread))
        {
            return SpeakerName.Nobody;
        }
        var parts = new SpeakerParts();
        for (var i = 0; i < words.Count; )
        {
            if (KnownNames.Organisation(words, i) is var (id, length))
            {
                parts.Known(id);
                i += length;
            }
            else if (KnownNames.Country(words, i) is var (code, taken))
            {
                parts.Add(SpeakerWord.Country(code));
                i += taken;
            }
            else if (words[i].Folded == "and" && parts.Any && EndsFirst(words, i))
            {
                break;
            }
            else
            {
                if (!IsGlue(words, i))
                {
                    parts.Take(words[i]);
                }
                i++;
            }
        }
        var name = parts.Name();
        return
            name is { Organisation: [['@', .. var state], "state", "news", "agency"] }
            && Outlets.StateAgency(state) is { } agency
            ? Outlet(agency.Id)
            : name;
    }

    private static bool IsMisread(SpeakerWord word) =>
        SpeakerWords.Is("verb", word.Folded) || word.Folded.All(char.IsDigit);

    private static SpeakerName Outlet(string id)
    {
        var known = Outlets.Find(id);
        ImmutableArray<string> kind =
            known is { State: { } state } ? ["@" + state, "state-agency", "news", "agency"]
            : known is { IsAgency: true } ? ["news", "agency"]
            : ["news"];
        return new SpeakerName
        {
            Known = id,
            Organisation = [.. SpeakerWord.Of(known?.Name ?? id).Select(w => w.Folded), .. kind],
        };
    }

    // "the observatory and medics": the first named speaks; "the ministry of health and population" is one name.
    private static bool EndsFirst(List<SpeakerWord> words, int and) =>
        and + 1 < words.Count
        && (
            SpeakerWords.Is("article", words[and + 1].Folded)
            || words[^1] is { IsCapital: false } last
                && (
                    SpeakerWords.Is("office", last.Folded)
                    || SpeakerWords.Is("bare", last.Folded)
                    || and + 2 == words.Count
                )
        );

    // "Observatory for Human Rights", "ministry of the interior"
    private static bool IsGlue(List<SpeakerWord> words, int at)
    {
        if (at == 0 || !SpeakerWords.Is("glue", words[at].Folded) || words[at - 1].Ends)
        {
            return false;
        }
        var before = words[at - 1];
        var next = at + 1;
        while (next < words.Count && next < at + 3 && SpeakerWords.Is("article", words[next].Folded))
        {
            next++;
        }
        return next < words.Count
            && !SpeakerWords.Is("office", before.Folded)
            && (words[next].IsCapital && before.IsCapital || SpeakerWords.Is("portfolio", words[next].Folded));
    }
}
