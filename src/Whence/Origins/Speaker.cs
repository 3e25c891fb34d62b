using Whence.Languages;

namespace Whence.Origins;

/// <summary>Who speaks, made comparable across reports: names without office, title or article.</summary>
internal static class Speaker
{
    private static readonly HashSet<string> Roles = [.. Table.Shipped("Origins/roles.tsv").Rows.Select(row => row[0])];

    /// <summary>
    /// The key of <paramref name="name"/>: its words in lower case without those of office; an acronym set in parentheses
    /// stands for the whole. Where nothing but office is left, the words as they are.
    /// </summary>
    public static string Key(string name)
    {
        var words = Words(name);
        var open = name.IndexOf('(');
        if (open >= 0 && name.IndexOf(')', open) is var close && close > open + 2 && Names(name[(open + 1)..close]))
        {
            return name[(open + 1)..close].ToLowerInvariant();
        }
        var named = words.Where(word => !Roles.Contains(word)).ToArray();
        return string.Join(' ', named.Length > 0 ? named : words);
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

    private static string[] Words(string name) =>
        name.ToLowerInvariant()
            .Replace("'s", "", StringComparison.Ordinal)
            .Replace("’s", "", StringComparison.Ordinal)
            .Split(
                [' ', ',', '.', '-', '(', ')', '"', '“', '”', '\'', '’', '\n', '\t'],
                StringSplitOptions.RemoveEmptyEntries
            );
}
