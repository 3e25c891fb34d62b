namespace Whence.Origins;

/// <summary>Names as lists of words, each resolved to the fullest name that it is short for: first within its report, then anywhere.</summary>
/// <param name="keepsFirst">
/// Whether a short name of two words or more begins as the full one does, but for a country: "the Velland army" is not short for "the
/// Free Velland Army", as a surname is for a man's full name.
/// </param>
internal sealed class NameBook(bool keepsFirst)
{
    /// <summary>How many fuller names a short one is tried against: bounds the work on any corpus.</summary>
    private const int Tried = 500;

    /// <summary>The share of the fuller names that one must have to stand for a short name of another report.</summary>
    private const double Most = 0.8;

    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> byInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Entry>> byReport = [];
    private readonly Dictionary<Entry, Entry?> anywhere = [];

    // A name is read once, and its words are one list wherever it stands.
    private readonly Dictionary<ImmutableArray<string>, string> keys = [];

    /// <summary>Enters a name that report <paramref name="report"/> bears.</summary>
    /// <param name="report">The report.</param>
    /// <param name="words">The name's words; none are entered where empty.</param>
    /// <param name="known">The entity that it is known to be; null where the words alone tell.</param>
    /// <param name="initials">What it is abbreviated to; null for nothing.</param>
    /// <param name="isProper">Whether it tells one from another of its kind.</param>
    public void Add(int report, ImmutableArray<string> words, string? known, string? initials, bool isProper)
    {
        if (words.Length == 0)
        {
            return;
        }
        var entry = EntryOf(words, known);
        entry.Reports++;
        entry.IsProper |= isProper || known is not null;
        if (initials is not null)
        {
            byInitials.TryAdd(initials, entry);
        }
        var names = byReport.TryGetValue(report, out var held) ? held : byReport[report] = [];
        if (!names.Contains(entry) && names.Count < Tried)
        {
            names.Add(entry);
        }
    }

    /// <summary>The entity that <paramref name="words"/> name in report <paramref name="report"/>; null where they could be of any.</summary>
    public string? Resolve(int report, ImmutableArray<string> words, bool isProper = true)
    {
        if (words is [var alone] && byInitials.TryGetValue(alone, out var abbreviated))
        {
            return abbreviated.Entity;
        }
        var entry = entries.GetValueOrDefault(Key(words));
        var local = byReport.TryGetValue(report, out var names) ? Fullest(words, names, 1) : null;
        if (local is not null)
        {
            return (Anywhere(local) ?? local).Entity;
        }
        if (entry is null || !(isProper || entry.IsProper))
        {
            return null;
        }
        return (Anywhere(entry) ?? entry).Entity;
    }

    /// <summary>
    /// The entity whose name ends in <paramref name="words"/>, of report <paramref name="report"/> or else of any; null for none or
    /// several.
    /// </summary>
    public string? ResolveEnd(int report, ImmutableArray<string> words)
    {
        var full = byReport.TryGetValue(report, out var names) ? Ending(words, names, 1) : null;
        if (full is null && words.All(byWord.ContainsKey))
        {
            full = Ending(words, words.Select(word => byWord[word]).MinBy(list => list.Count)!, Most);
        }
        return full is null ? null : (Anywhere(full) ?? full).Entity;
    }

    /// <summary>The one entity of report <paramref name="report"/> whose name has one of <paramref name="words"/>; null for none or several.</summary>
    public string? ResolveAny(int report, ImmutableArray<string> words)
    {
        if (!byReport.TryGetValue(report, out var names))
        {
            return null;
        }
        string? found = null;
        foreach (var name in names)
        {
            if (name.IsProper && name.Words.Any(words.Contains))
            {
                var entity = (Anywhere(name) ?? name).Entity;
                if (found is not null && found != entity)
                {
                    return null;
                }
                found = entity;
            }
        }
        return found;
    }

    private Entry? Anywhere(Entry entry)
    {
        if (!anywhere.TryGetValue(entry, out var full))
        {
            var rarest = entry.Words.Select(word => byWord[word]).MinBy(list => list.Count)!;
            anywhere.Add(entry, full = entry.IsKnown ? null : Fullest(entry.Words, rarest, Most));
        }
        return full;
    }

    // The longest name that holds the words, where it also holds, or outweighs, every other name that does.
    private static Entry? Ending(ImmutableArray<string> words, List<Entry> names, double share)
    {
        var ending = names
            .Take(Tried)
            .Where(name =>
                name.IsProper && name.Words.Length > words.Length && name.Words.AsSpan().EndsWith(words.AsSpan())
            )
            .ToList();
        var most = ending.MaxBy(name => (name.Reports, name.Entity));
        return most?.Reports >= share * ending.Sum(name => name.Reports) ? most : null;
    }

    private Entry? Fullest(ImmutableArray<string> words, List<Entry> names, double share)
    {
        var fuller = names.Take(Tried).Where(name => IsShortFor(words, name.Words)).ToList();
        var longest = fuller.MaxBy(name => (name.Words.Length, name.Reports, name.Entity));
        if (longest is null)
        {
            return null;
        }
        double within = fuller
            .Where(name => name == longest || IsShortFor(name.Words, longest.Words))
            .Sum(name => name.Reports);
        return within >= share * fuller.Sum(name => name.Reports) ? longest : null;
    }

    private bool IsShortFor(ImmutableArray<string> words, ImmutableArray<string> full)
    {
        if (
            words.Length >= full.Length
            || words[0][0] == '@' && words[0] != full[0]
            || keepsFirst && words.Length > 1 && full[0][0] != '@' && !words.Contains(full[0])
        )
        {
            return false;
        }
        foreach (var word in words)
        {
            if (!full.Contains(word))
            {
                return false;
            }
        }
        return true;
    }

    private Entry EntryOf(ImmutableArray<string> words, string? known)
    {
        var key = Key(words);
        if (!entries.TryGetValue(key, out var entry))
        {
            entries.Add(key, entry = new Entry(words, known ?? key, known is not null));
            foreach (var word in words)
            {
                (byWord.TryGetValue(word, out var at) ? at : byWord[word] = []).Add(entry);
            }
        }
        return entry;
    }

    private string Key(ImmutableArray<string> words) =>
        keys.TryGetValue(words, out var key)
            ? key
            : keys[words] = string.Join(' ', words.Order(StringComparer.Ordinal));

    private sealed class Entry(ImmutableArray<string> words, string entity, bool isKnown)
    {
        public ImmutableArray<string> Words { get; } = words;

        public string Entity { get; } = entity;

        public bool IsKnown { get; } = isKnown;

        public bool IsProper { get; set; }

        public int Reports { get; set; }
    }
}
