using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Positions;

/// <summary>The words around stands and charges, by what they do there.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = Table
        .Shipped("Positions/words.tsv")
        .ByKind();

    /// <summary>The words of one kind, in lower case.</summary>
    public static FrozenSet<string> Of(string kind) => Kinds[kind];
}
