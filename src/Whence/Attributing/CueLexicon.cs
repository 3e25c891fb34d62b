using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Attributing;

/// <summary>The words at which an attribution is sought.</summary>
internal static class CueLexicon
{
    private static readonly ImmutableArray<ImmutableArray<string>> Rows = Table.Shipped("Attributing/cues.tsv").Rows;
    private static readonly FrozenSet<string> Verbs = Forms(0);
    private static readonly FrozenSet<string> Accounts = Forms(1);

    public static bool Contains(string word) => Verbs.Contains(word);

    /// <summary>Whether a noun names what somebody says: "claim", "estimate".</summary>
    public static bool IsAccount(string word) => Accounts.Contains(word);

    private static FrozenSet<string> Forms(int column) =>
        Rows.SelectMany(row => row[column].Split(' ')).Where(form => form != "-").ToFrozenSet(StringComparer.Ordinal);
}
