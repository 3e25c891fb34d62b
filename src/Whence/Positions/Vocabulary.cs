using Whence.Languages;

namespace Whence.Positions;

/// <summary>The classes of words that positions and allegations are read by.</summary>
internal static class Vocabulary
{
    private static readonly Dictionary<string, HashSet<string>> Classes = Load();

    /// <summary>The words of one class, in lower case.</summary>
    public static HashSet<string> Of(string name) => Classes[name];

    private static Dictionary<string, HashSet<string>> Load()
    {
        var classes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in Table.Shipped("Positions/words.tsv").Rows)
        {
            classes[row[0]] = [.. row[1].Split(' ')];
        }
        return classes;
    }
}
