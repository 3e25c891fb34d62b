using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Counting;

/// <summary>The words around numbers and their nouns, by what they do there.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = Table
        .Shipped("Counting/kinds.tsv")
        .ByKind();

    /// <summary>The words of one kind, in lower case.</summary>
    public static FrozenSet<string> Of(string kind) => Kinds[kind];
}
