using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Origins;

/// <summary>Descriptions that stand for an organisation named elsewhere: "the war monitor", "state media".</summary>
internal static class Descriptions
{
    private static readonly FrozenDictionary<string, (ImmutableArray<string> Words, bool IsAnywhere)> Known = Table
        .Shipped("Origins/descriptions.tsv")
        .Rows.ToFrozenDictionary(
            row => row[0],
            row => (row[1].Split(' ').ToImmutableArray(), row is [_, _, "anywhere", ..])
        );

    /// <summary>
    /// The words of which the organisation's name has one, and whether it may be named in another report; null where
    /// <paramref name="description"/> is none.
    /// </summary>
    public static (ImmutableArray<string> Words, bool IsAnywhere)? Of(string description) =>
        Known.TryGetValue(description, out var known) ? known : null;
}
