using Whence.Languages;

namespace Whence.Origins;

/// <summary>Gathers the words of a speaker's name into the organisation, the person and the country that they name.</summary>
internal sealed class SpeakerParts
{
    private readonly List<string> description = [];
    private readonly List<SpeakerWord> segment = [];
    private SpeakerName name = new();
    private string? country;
    private bool isLocated;

    /// <summary>Whether anything has been said.</summary>
    public bool Any => description.Count > 0;

    /// <summary>A known organisation is named.</summary>
    public void Known(string id)
    {
        Close();
        description.Add(id);
        name = name with { Known = name.Known ?? id };
    }

    /// <summary>A word of a name.</summary>
    public void Add(SpeakerWord word)
    {
        if (description.Count == 0 && !word.IsAbbreviation && SpeakerWords.IsCommon(word.Folded))
        {
            word = word with { IsCapital = false };
        }
        segment.Add(word);
        description.Add(word.Folded);
        if (word.Ends)
        {
            Close();
        }
    }

    /// <summary>Any word that follows.</summary>
    public void Take(SpeakerWord word)
    {
        if (SpeakerWords.Is("article", word.Folded) || SpeakerWords.Is("glue", word.Folded))
        {
            Close();
        }
        else if (SpeakerWords.Is("place", word.Folded))
        {
            Close();
            isLocated = true;
        }
        else if (EndsName(word))
        {
            description.Add(word.Folded);
            // "the Velland foreign minister" speaks for a ministry.
            if (word.Folded == "minister" && segment is [.., var last] && SpeakerWords.Is("portfolio", last.Folded))
            {
                segment.Add(word with { Folded = "ministry" });
            }
            // "Medical source": the capital is the sentence's.
            if (segment is [{ IsCapital: true } opening] && description.Count == 2 && !opening.IsCountry)
            {
                segment[0] = opening with { IsCapital = false };
            }
            Close();
        }
        else
        {
            Add(word);
        }
    }

    /// <summary>What was named.</summary>
    public SpeakerName Name()
    {
        Close();
        if (name.Organisation is [var first, ..] && country is not null && first[0] != '@')
        {
            var common = name
                .Organisation.Where(w => SpeakerWords.Is("organisation", w))
                .All(w => SpeakerWords.Is("common", w));
            name = name with { Organisation = [country, .. name.Organisation], IsProper = name.IsProper || !common };
        }
        if (name.Known is { } id)
        {
            name = name with { Organisation = KnownNames.WordsOf(id) };
        }
        return name with { Description = [.. description] };
    }

    // "figure George Saba", "activists of": but "news agency" is of a name.
    private static bool EndsName(SpeakerWord word) =>
        SpeakerWords.Is("office", word.Folded)
        || !word.IsCapital && SpeakerWords.Is("bare", word.Folded) && !SpeakerWords.Is("tail", word.Folded);

    private void Close()
    {
        if (segment.Count > 0)
        {
            if (segment.TrueForAll(w => w.IsCountry))
            {
                country ??= segment[0].Folded;
            }
            else if (segment.Exists(w => w.IsAbbreviation || SpeakerWords.Is("organisation", w.Folded)))
            {
                Organisation();
            }
            else if (!isLocated && name.Person.Length == 0)
            {
                Person();
            }
            segment.Clear();
        }
        isLocated = false;
    }

    private void Organisation()
    {
        var isCapital = segment.Exists(w => w.IsCapital && !w.IsCountry);
        var kept = segment.Where(w => !isCapital || w.IsCapital || SpeakerWords.Is("organisation", w.Folded)).ToList();
        while (kept is [_, .., { IsCapital: false } last] && isCapital && SpeakerWords.Is("tail", last.Folded))
        {
            kept.RemoveAt(kept.Count - 1);
        }
        var initials = string.Concat(kept.Where(w => w.IsCapital).Select(w => w.Plain[0]));
        if (
            kept is [_, _, .., { IsAbbreviation: true } shortened]
            && initials.StartsWith(shortened.Plain[..2], StringComparison.Ordinal)
        )
        {
            kept.RemoveAt(kept.Count - 1);
            initials = shortened.Plain;
        }
        var isProper =
            (isCapital && (kept.Count > 1 || kept[0].IsAbbreviation))
            || kept.Exists(w => w.IsCountry)
                && !kept.Where(w => SpeakerWords.Is("organisation", w.Folded))
                    .All(w => SpeakerWords.Is("common", w.Folded));
        if (name.Organisation.Length == 0 || isProper && !name.IsProper && !isLocated)
        {
            name = name with
            {
                Organisation = [.. kept.Select(w => w.Folded).Distinct()],
                IsProper = isProper,
                Initials = initials.Length > 2 && kept.Count > 2 ? initials : null,
            };
        }
    }

    private void Person()
    {
        if (segment.TrueForAll(w => w.IsCapital || SpeakerWords.Is("glue", w.Folded)))
        {
            var words = segment.Where(w => !w.IsCountry && !SpeakerWords.Is("glue", w.Folded)).ToList();
            name = name with
            {
                Capitals = [.. words.Select(w => w.Folded)],
                Person = [.. words.Select(w => NameFold.Fold(w.Folded)).Where(word => word.Length > 0)],
            };
        }
    }
}
