using System.Text;
using Whence.Languages;
using Whence.Placing;

namespace Whence.Origins;

/// <summary>Organisations and countries known by name.</summary>
internal static class KnownNames
{
    /// <summary>The most words that a known name has.</summary>
    private const int Longest = 9;

    private static readonly Dictionary<string, string> Organisations = Table
        .Shipped("Origins/organisations.tsv")
        .Rows.SelectMany(row => row[1].Split('|').Select(name => (Name: Plain(name), Id: row[0])))
        .DistinctBy(pair => pair.Name)
        .ToDictionary(pair => pair.Name, pair => pair.Id);

    // "WHO" and "IS" are organisations, "Who" and "Is" are words.
    private static readonly HashSet<string> Abbreviations =
    [
        .. Table
            .Shipped("Origins/organisations.tsv")
            .Rows.SelectMany(row => row[1].Split('|'))
            .Where(name => name.All(char.IsUpper))
            .Select(Plain),
    ];

    private static readonly Dictionary<string, ImmutableArray<string>> Names = Table
        .Shipped("Origins/organisations.tsv")
        .Rows.ToDictionary(row => row[0], row => Words(SpeakerWord.Of(row[1].Split('|')[0])));

    /// <summary>The words of a known organisation's name; none for any other id.</summary>
    public static ImmutableArray<string> WordsOf(string id) => Names.GetValueOrDefault(id, []);

    /// <summary>The id of the organisation whose name starts at word <paramref name="at"/>, and its number of words.</summary>
    public static (string Id, int Length)? Organisation(List<SpeakerWord> words, int at)
    {
        if (!words[at].IsCapital)
        {
            return null;
        }
        var name = new StringBuilder();
        (string, int)? found = null;
        for (var length = 1; length <= Longest && at + length <= words.Count; length++)
        {
            name.Append(length > 1 ? " " : "").Append(words[at + length - 1].Plain);
            if (
                Organisations.TryGetValue(name.ToString(), out var id)
                && (words[at].IsAbbreviation || !Abbreviations.Contains(name.ToString()))
            )
            {
                found = (id, length);
            }
        }
        return found;
    }

    /// <summary>
    /// The country that the words from <paramref name="at"/> name, by itself, its people or its capital, and how many words do.
    /// An s too many is an apostrophe lost.
    /// </summary>
    public static (string Code, int Length)? Country(List<SpeakerWord> words, int at)
    {
        for (var length = Math.Min(3, words.Count - at); length > 0 && words[at].IsCapital; length--)
        {
            var name = string.Join(' ', words.GetRange(at, length).Select(w => w.Plain));
            if ((Code(name) ?? (name.EndsWith('s') ? Code(name[..^1]) : null)) is { } code)
            {
                return (code, length);
            }
        }
        return null;
    }

    private static string? Code(string name) =>
        Gazetteer.Demonyms.TryGetValue(name, out var code) ? code
        : !Gazetteer.Names.TryGetValue(name, out var entry) ? null
        : entry.Kind == PlaceKind.Country ? entry.Id
        : entry is { Id: null, Kind: PlaceKind.Settlement, Within: [var capital] } ? capital
        : null;

    private static ImmutableArray<string> Words(List<SpeakerWord> words)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < words.Count; )
        {
            var country = Country(words, i);
            if (country is not null || !SpeakerWords.Is("glue", words[i].Folded))
            {
                found.Add(country is var (code, _) ? "@" + code : words[i].Folded);
            }
            i += country?.Length ?? 1;
        }
        return found.ToImmutable();
    }

    private static string Plain(string name) => string.Join(' ', SpeakerWord.Of(name).Select(w => w.Plain));
}
