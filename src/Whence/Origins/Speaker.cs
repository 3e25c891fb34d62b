using Whence.Languages;

namespace Whence.Origins;

/// <summary>Who speaks, made comparable across reports: names without office, title or article.</summary>
internal static class Speaker
{
    /// <summary>Beyond this many characters a source is a misread sentence, and names nobody.</summary>
    private const int Longest = 160;

    /// <summary>How many fuller names a short one is tried against: bounds the work on any corpus.</summary>
    private const int Tried = 500;

    private static readonly HashSet<string> Roles = [.. Table.Shipped("Origins/roles.tsv").Rows.Select(row => row[0])];
    private static readonly Dictionary<string, string[]> Descriptions = Table
        .Shipped("Origins/descriptions.tsv")
        .Rows.ToDictionary(row => row[0], row => row[1].Split(' '));

    /// <summary>
    /// The key of <paramref name="name"/>: its words in lower case without those of office; an acronym set in parentheses
    /// stands for the whole. Where nothing but office is left, the words as they are.
    /// </summary>
    public static string Key(string name)
    {
        foreach (var clause in (ReadOnlySpan<string>)[" which ", " who ", " whose "])
        {
            var at = name.IndexOf(clause, StringComparison.Ordinal);
            name = at > 0 ? name[..at] : name;
        }
        var words = Words(name);
        var open = name.IndexOf('(');
        if (open >= 0 && name.IndexOf(')', open) is var close && close > open + 2 && Names(name[(open + 1)..close]))
        {
            return name[(open + 1)..close].ToLowerInvariant();
        }
        var named = words.Where(word => !Roles.Contains(word)).ToArray();
        return string.Join(' ', named.Length > 0 ? named : words);
    }

    /// <summary>
    /// A key for each source: a short form takes the fullest name that holds all its words, of its own report or, for two
    /// words and more, of any; an acronym takes the name that it abbreviates. Empty where there is no source.
    /// </summary>
    public static string[] Resolve(ImmutableArray<(string? Source, int Report)> sources)
    {
        var keys = sources
            .Select(s => s.Source is { Length: < Longest } source ? Key(source) : s.Source ?? "")
            .ToArray();
        var fullOf = new Dictionary<string, string>();
        foreach (var key in keys.Distinct())
        {
            if (Acronym(key) is { Length: > 0 } acronym)
            {
                fullOf.TryAdd(acronym, key);
            }
        }
        var inReport = keys.Select((key, at) => (key, sources[at].Report))
            .Where(k => k.key.Length is > 0 and < Longest)
            .Distinct()
            .ToLookup(k => k.Report, k => k.key);
        var endingIn = keys.Where(key => key.Length is > 0 and < Longest)
            .Distinct()
            .SelectMany(key => key.Split(' ').Distinct().Select(word => (word, key)))
            .ToLookup(k => k.word, k => k.key);
        var anywhere = new Dictionary<string, string>();
        for (var i = 0; i < keys.Length; i++)
        {
            var key = fullOf.GetValueOrDefault(keys[i], keys[i]);
            var local = Fullest(Described(key, inReport[sources[i].Report]), inReport[sources[i].Report]);
            if (!anywhere.TryGetValue(local, out var name))
            {
                var last = local[(local.LastIndexOf(' ') + 1)..];
                name = last.Length < local.Length ? Fullest(local, endingIn[last]) : local;
                anywhere.Add(local, name);
            }
            keys[i] = name;
        }
        return keys;
    }

    // "The war monitor" is the one organisation of the report that has such a word in its name.
    private static string Described(string key, IEnumerable<string> others)
    {
        if (!Descriptions.TryGetValue(key, out var words))
        {
            return key;
        }
        var named = others
            .Take(Tried)
            .Where(other => !Descriptions.ContainsKey(other) && other.Split(' ').Intersect(words).Any())
            .ToArray();
        var fullest = named.MaxBy(other => (other.Length, other));
        return fullest is not null && named.All(other => other.Split(' ').All(fullest.Split(' ').Contains))
            ? fullest
            : key;
    }

    private static string Fullest(string key, IEnumerable<string> others)
    {
        var words = key.Split(' ');
        return others
            .Take(Tried)
            .Where(other => words.All(other.Split(' ').Contains))
            .Append(key)
            .MaxBy(other => (other.Length, other))!;
    }

    /// <summary>The first letters of the key's words where it has three or more; empty otherwise.</summary>
    public static string Acronym(string key)
    {
        var words = key.Split(' ');
        return words.Length >= 3 && words.Length <= 8 ? string.Concat(words.Select(word => word[0])) : "";
    }

    /// <summary>Whether the speaker is named at all: "activists" could be anyone, "the Red Crescent" could not.</summary>
    public static bool IsNamed(string name)
    {
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (char.IsUpper(word[0]))
            {
                return true;
            }
        }
        return name.Length > 1
            && char.IsUpper(name[0])
            && !Roles.Contains(Words(name).FirstOrDefault(""))
            && Names(name);
    }

    private static bool Names(string text) => text.Count(char.IsUpper) > 1;

    /// <summary>The words of <paramref name="name"/> in lower case, possessive endings and leading <paramref name="articles"/> dropped.</summary>
    public static string[] Words(string name, params ReadOnlySpan<string> articles)
    {
        var words = Words(name);
        return words.Length > 1 && articles.Contains(words[0]) ? words[1..] : words;
    }

    private static string[] Words(string name) =>
        name.ToLowerInvariant()
            .Replace("'s", "", StringComparison.Ordinal)
            .Replace("’s", "", StringComparison.Ordinal)
            .Split(
                [' ', ',', '.', '-', '(', ')', '"', '“', '”', '\'', '’', '\n', '\t'],
                StringSplitOptions.RemoveEmptyEntries
            );
}
