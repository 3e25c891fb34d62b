using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Attributing;

/// <summary>The words that attribute, each with how its source stands to what is said.</summary>
internal static class CueLexicon
{
    private static readonly FrozenDictionary<string, Stance> Stances = Load(0);
    private static readonly FrozenDictionary<string, Stance> Accounts = Load(1);

    public static bool Contains(string word) => Stances.ContainsKey(word);

    /// <summary>The stance of a cue's words; a negation turns confirming into doubt.</summary>
    public static Stance StanceOf(ReadOnlySpan<string> words)
    {
        var stance = Stance.Asserts;
        var negated = false;
        foreach (var word in words)
        {
            negated |= word is "not" or "n't" or "never" or "yet" or "neither";
            if (Stances.TryGetValue(word, out var found) && found != Stance.Asserts)
            {
                stance = found;
            }
        }
        return (negated, stance) switch
        {
            (true, Stance.Confirms) => Stance.Doubts,
            (true, Stance.Denies) => Stance.Confirms,
            _ => stance,
        };
    }

    /// <summary>Whether a noun names what somebody says: "claim", "estimate".</summary>
    public static bool IsAccount(string word) => Accounts.ContainsKey(word);

    private static FrozenDictionary<string, Stance> Load(int column) =>
        Table
            .Shipped("Attributing/cues.tsv")
            .Rows.SelectMany(row =>
                row[column].Split(' ').Select(form => (form, stance: Enum.Parse<Stance>(row[2], ignoreCase: true)))
            )
            .DistinctBy(x => x.form)
            .ToFrozenDictionary(x => x.form, x => x.stance, StringComparer.Ordinal);
}
