using System.Collections.Frozen;
using System.Globalization;
using Whence.Languages;

namespace Whence.Counting;

/// <summary>The words that tie what happened to where and when.</summary>
internal static class EventWords
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, int>> Kinds = Table
        .Shipped("Counting/events.tsv")
        .Rows.GroupBy(row => row[0])
        .ToFrozenDictionary(
            rows => rows.Key,
            rows =>
                rows.SelectMany(row =>
                        row[1]
                            .Split(' ')
                            .Select(word => (word, weight: int.Parse(row[2], CultureInfo.InvariantCulture)))
                    )
                    .ToFrozenDictionary(pair => pair.word, pair => pair.weight)
        );

    /// <summary>How much a word parts what stands on its two sides.</summary>
    public static FrozenDictionary<string, int> Barriers { get; } = Kinds["barrier"];
    public static FrozenDictionary<string, int> Concede { get; } = Kinds["concede"];
    public static FrozenDictionary<string, int> Say { get; } = Kinds["say"];
    public static FrozenDictionary<string, int> SayNouns { get; } = Kinds["say-noun"];
    public static FrozenDictionary<string, int> SayLinks { get; } = Kinds["say-link"];
    public static FrozenDictionary<string, int> Begin { get; } = Kinds["begin"];
    public static FrozenDictionary<string, int> Events { get; } = Kinds["event"];
    public static FrozenDictionary<string, int> NoParticiples { get; } = Kinds["no-participle"];
    public static FrozenDictionary<string, int> People { get; } = Kinds["people"];
    public static FrozenDictionary<string, int> Pointers { get; } = Kinds["pointer"];
    public static FrozenDictionary<string, int> Partitives { get; } = Kinds["partitive"];
}
