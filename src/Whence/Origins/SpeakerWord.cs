namespace Whence.Origins;

/// <summary>A word of a speaker's name.</summary>
/// <param name="Folded">In lower case and the spelling that words are compared by; "@" and a code for a country.</param>
/// <param name="IsCapital">Whether it is written with a capital.</param>
/// <param name="Ends">Whether a comma or the like parts it from what follows.</param>
internal readonly record struct SpeakerWord(string Folded, bool IsCapital, bool Ends)
{
    /// <summary>Whether it is all capitals, and short.</summary>
    public bool IsAbbreviation { get; private init; }

    /// <summary>In lower case, as tables of names have it.</summary>
    public string Plain { get; private init; } = Folded;

    /// <summary>Whether it names a country.</summary>
    public bool IsCountry => Folded[0] == '@';

    /// <summary>The country of an ISO 3166 code.</summary>
    public static SpeakerWord Country(string code) => new("@" + code, true, false);

    /// <summary>The words of <paramref name="source"/> up to its first relative clause, where the body sits left out.</summary>
    public static List<SpeakerWord> Of(string source)
    {
        foreach (var clause in (ReadOnlySpan<string>)[" which ", " who ", " whose ", " that "])
        {
            var at = source.IndexOf(clause, StringComparison.Ordinal);
            source = at > 0 ? source[..at] : source;
        }
        var words = new List<SpeakerWord>();
        foreach (var piece in source.Split([' ', '\n', '\t', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece[0] is '(' or '[' && words is [.., var before])
            {
                words[^1] = before with { Ends = true };
            }
            // "the Britain-based Observatory": where it sits is no part of its name.
            if (piece.EndsWith("-based", StringComparison.Ordinal))
            {
                continue;
            }
            var lower = piece.ToLowerInvariant();
            string[] parts = SpeakerWords.IsWhole(lower)
                ? [piece]
                : piece.Split('-', StringSplitOptions.RemoveEmptyEntries);
            for (var p = 0; p < parts.Length; p++)
            {
                Add(parts[p], p == parts.Length - 1 && piece[^1] is ',' or ')' or ';' or ':', words);
            }
        }
        return words;
    }

    private static void Add(string part, bool ends, List<SpeakerWord> words)
    {
        var word = part.Trim(',', ')', '(', ';', ':', '"', '“', '”', '\'', '’', '.')
            .Replace(".", "", StringComparison.Ordinal);
        foreach (var possessive in (ReadOnlySpan<string>)["'s", "’s"])
        {
            word = word.EndsWith(possessive, StringComparison.Ordinal) ? word[..^2] : word;
        }
        if (word.Length == 0)
        {
            return;
        }
        // "UNs envoy": the apostrophe was lost on the way.
        if (word.Length > 2 && word[^1] == 's' && word[..^1].All(char.IsUpper))
        {
            word = word[..^1];
        }
        var lower = word.ToLowerInvariant()
            .Replace("'", "", StringComparison.Ordinal)
            .Replace("’", "", StringComparison.Ordinal);
        words.Add(
            new SpeakerWord(SpeakerWords.Spelt(lower), char.IsUpper(word[0]), ends)
            {
                IsAbbreviation = word.Length is > 1 and < 7 && word.All(char.IsUpper),
                Plain = lower,
            }
        );
    }
}
