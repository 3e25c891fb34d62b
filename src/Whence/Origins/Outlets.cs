using Whence.Languages;

namespace Whence.Origins;

/// <summary>Which outlet or agency a name names: those known, and those that published the reports in hand.</summary>
internal sealed class Outlets
{
    /// <summary>Only so many words of a speaker are read: an outlet is named in few.</summary>
    private const int Longest = 12;

    private static readonly Dictionary<string, Outlet> Known = Load();
    private static readonly Dictionary<string, Outlet> ById = Known.Values.Distinct().ToDictionary(o => o.Id);
    private static readonly Dictionary<string, Outlet> ByState = ById
        .Values.Where(outlet => outlet.State is not null)
        .DistinctBy(outlet => outlet.State)
        .ToDictionary(outlet => outlet.State!);
    private static readonly HashSet<string> AgencyStarts =
    [
        .. Known.Where(pair => pair.Value.IsAgency).Select(pair => pair.Key.Split(' ')[0]),
    ];
    private static readonly Dictionary<string, bool> Nouns = Table
        .Shipped("Origins/outlet-nouns.tsv")
        .Rows.ToDictionary(row => row[0], row => row is [_, "alone", ..]);

    private readonly Dictionary<string, string> published = [];
    private readonly string?[] publishers;

    /// <summary>The known outlets and those of <paramref name="statements"/>.</summary>
    public Outlets(ImmutableArray<Statements> statements)
    {
        publishers = new string?[statements.Length];
        for (var s = 0; s < statements.Length; s++)
        {
            if (Publisher(statements[s].Heading) is { } key)
            {
                publishers[s] = Known.TryGetValue(key, out var known) ? known.Id : key;
                published.TryAdd(key, publishers[s]!);
            }
        }
    }

    /// <summary>The known outlets and others, by the words of their names; and, by report, which one published it.</summary>
    public Outlets(IEnumerable<KeyValuePair<string, string>> published, string?[] publishers) =>
        (this.published, this.publishers) = (new(published), publishers);

    /// <summary>Those that published the reports in hand: their ids by the words of their names.</summary>
    public IReadOnlyDictionary<string, string> Published => published;

    /// <summary>The id of the outlet that published report <paramref name="report"/>; null where nothing tells.</summary>
    public string? Of(int report) => publishers[report];

    /// <summary>The outlet of an id; null where it is known only by what it published.</summary>
    public static Outlet? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The state agency of the country of an ISO 3166 code; null where none is known.</summary>
    public static Outlet? StateAgency(string code) => ByState.GetValueOrDefault(code);

    /// <summary>The agency that <paramref name="name"/>, a word or a few, is; null where it is none.</summary>
    public static Outlet? Agency(string name) =>
        Known.TryGetValue(string.Join(' ', Words(name)), out var known) && known.IsAgency ? known : null;

    /// <summary>Whether an agency's name may start with <paramref name="word"/>, in lower case.</summary>
    public static bool StartsAgency(string word) => AgencyStarts.Contains(word);

    /// <summary>Whether <paramref name="speaker"/> stands for an outlet named before ("the newspaper").</summary>
    public static bool IsNoun(string speaker) => Words(speaker) is [var word] && Nouns.GetValueOrDefault(word);

    /// <summary>
    /// The outlet that <paramref name="speaker"/> is ("Reuters", "Russia's Interfax news agency", "a BBC correspondent in Velland"):
    /// its id and its name. Null where the speaker is anything else.
    /// </summary>
    public (string Id, string Name)? Named(string speaker)
    {
        if (speaker.Length > 80 || !speaker.Any(char.IsUpper))
        {
            return null;
        }
        var written = Split(speaker);
        var words = Array.ConvertAll(written, word => word.ToLowerInvariant());
        var end = Array.FindIndex(words, 1 < words.Length ? 1 : 0, word => SpeakerWords.Is("place", word));
        end = end > 0 ? end : words.Length;
        var last = end;
        while (end > 0 && last <= Longest)
        {
            for (var start = 0; start < end; start++)
            {
                if (start > 0 && end == last && start == end - 1 && char.IsUpper(written[start - 1][0]))
                {
                    break; // "George Saba" is a man
                }
                var name = string.Join(' ', words[start..end]);
                if (Known.TryGetValue(name, out var known) || Lost(name, out known))
                {
                    return (known.Id, known.Name);
                }
                if (published.TryGetValue(name, out var id))
                {
                    return (id, speaker);
                }
            }
            if (!Nouns.ContainsKey(words[--end]))
            {
                return null;
            }
        }
        return null;
    }

    // "SANAs correspondent": the apostrophe was lost on the way.
    private static bool Lost(string name, out Outlet known)
    {
        known = null!;
        return name.Length > 4 && name[^1] == 's' && Known.TryGetValue(name[..^1], out known!);
    }

    // A report without a publisher is often named after its day and its outlet: "2024-12-22-front-bulletin".
    private static string? Publisher(Heading heading)
    {
        if (heading.Publisher is { } publisher)
        {
            return publisher.Length > 80 ? null : string.Join(' ', Words(publisher));
        }
        var name = heading.Id[(heading.Id.LastIndexOf('/') + 1)..];
        if (name.Length > 80)
        {
            return null;
        }
        var words = Words(name.Replace('_', ' ')).Where(word => !word.All(char.IsDigit)).ToArray();
        var key = string.Join(' ', words);
        return words.Length is 2 or 3 or 4 || Known.ContainsKey(key) ? key : null;
    }

    private static Dictionary<string, Outlet> Load()
    {
        var known = new Dictionary<string, Outlet>();
        foreach (var row in Table.Shipped("Origins/outlets.tsv").Rows)
        {
            var names = row[1].Split('|');
            var outlet = new Outlet(
                row[0],
                names[0],
                row is [_, _, "agency", ..],
                row is [_, _, _, var state] ? state : null
            );
            known.TryAdd(row[0], outlet);
            foreach (var name in names)
            {
                known.TryAdd(string.Join(' ', Words(name)), outlet);
            }
        }
        return known;
    }

    private static string[] Words(string name) => Split(name.ToLowerInvariant());

    private static string[] Split(string name)
    {
        var words = name.Replace("'s", "", StringComparison.Ordinal)
            .Replace("’s", "", StringComparison.Ordinal)
            .Split(
                [' ', ',', '.', '-', '(', ')', '"', '“', '”', '\'', '’', '\n', '\t'],
                StringSplitOptions.RemoveEmptyEntries
            );
        return words is ["the" or "a" or "an" or "The" or "A" or "An", _, ..] ? words[1..] : words;
    }
}
