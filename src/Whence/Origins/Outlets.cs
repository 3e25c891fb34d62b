using Whence.Languages;

namespace Whence.Origins;

/// <summary>Which outlet or agency a name names: those known, and those that published the reports in hand.</summary>
internal sealed class Outlets
{
    /// <summary>Only so many words of a speaker are read: an outlet is named in few.</summary>
    private const int Longest = 8;

    private static readonly Dictionary<string, (string Id, string Name)> Known = Load();
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

    /// <summary>The id of the outlet that published report <paramref name="report"/>; null where nothing tells.</summary>
    public string? Of(int report) => publishers[report];

    /// <summary>Whether <paramref name="speaker"/> stands for an outlet named before ("the newspaper").</summary>
    public static bool IsNoun(string speaker) => Words(speaker) is [var word] && Nouns.GetValueOrDefault(word);

    /// <summary>
    /// The outlet that <paramref name="speaker"/> is ("Reuters", "Russia's Interfax news agency", "a BBC correspondent"):
    /// its id and its name. Null where the speaker is anything else.
    /// </summary>
    public (string Id, string Name)? Named(string speaker)
    {
        if (speaker.Length > 80 || !speaker.Any(char.IsUpper))
        {
            return null;
        }
        var words = Words(speaker);
        var end = words.Length;
        while (end > 0 && words.Length <= Longest)
        {
            for (var start = 0; start < end; start++)
            {
                if (start > 0 && end == words.Length && start == end - 1)
                {
                    break; // "George Saba" is a man
                }
                var name = string.Join(' ', words[start..end]);
                if (Known.TryGetValue(name, out var known))
                {
                    return known;
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

    private static Dictionary<string, (string, string)> Load()
    {
        var known = new Dictionary<string, (string, string)>();
        foreach (var row in Table.Shipped("Origins/outlets.tsv").Rows)
        {
            var names = row[1].Split('|');
            known.TryAdd(row[0], (row[0], names[0]));
            foreach (var name in names)
            {
                known.TryAdd(string.Join(' ', Words(name)), (row[0], names[0]));
            }
        }
        return known;
    }

    private static string[] Words(string name) => Speaker.Words(name, "the", "a", "an");
}
