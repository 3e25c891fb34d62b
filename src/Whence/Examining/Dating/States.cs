using System.Collections.Frozen;
using Whence.Examining.Locating;
using Whence.Languages;

namespace Whence.Examining.Dating;

/// <summary>When states came to be, of some founded since 1990.</summary>
internal static class States
{
    private static readonly FrozenDictionary<string, string> Days = Table
        .Shipped("Examining/Dating/states.tsv")
        .Rows.ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>The day on which <paramref name="state"/> came to be; null where it is older, or not known.</summary>
    public static PaperDate? Founded(string? state) =>
        NamedPlace.CountryOf(state) is { } code && Days.TryGetValue(code, out var day) ? PaperDate.Read(day) : null;
}
