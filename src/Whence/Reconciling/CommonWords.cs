using System.Globalization;
using Whence.Languages;

namespace Whence.Reconciling;

/// <summary>How common the terms of a gist are in news of any matter.</summary>
internal static class CommonWords
{
    private static readonly Dictionary<uint, double> Shares = Table
        .Shipped("Reconciling/common-words.tsv")
        .Rows.GroupBy(row => GistReader.Hash(row[0]))
        .ToDictionary(
            group => group.Key,
            group => group.Max(row => double.Parse(row[1], CultureInfo.InvariantCulture))
        );

    /// <summary>The share of reports that open with <paramref name="term"/>; 0 for a term that few do.</summary>
    public static double Share(uint term) => Shares.GetValueOrDefault(term);
}
