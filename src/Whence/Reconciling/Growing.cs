using Whence.Languages;

namespace Whence.Reconciling;

/// <summary>Which counts can only grow as they are told again.</summary>
internal static class Growing
{
    private static readonly HashSet<string> Names = Table
        .Shipped("Reconciling/growing.tsv")
        .Rows.Select(row => row[0])
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a later count of <paramref name="measure"/> holds all that an earlier one does.</summary>
    public static bool Is(Measure measure) => Names.Contains(measure.Name);
}
