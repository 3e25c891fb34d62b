using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Examining.MachineReadable;

/// <summary>The codes of states in machine readable zones.</summary>
internal static class StateCodes
{
    private static readonly FrozenDictionary<string, string> Codes = Table
        .Shipped("Examining/MachineReadable/states.tsv")
        .Rows.ToFrozenDictionary(row => row[0].PadRight(3, MachineReadableZone.Filler), row => row[1]);

    /// <summary>Whether the three characters are a code.</summary>
    public static bool Has(string code) => Codes.ContainsKey(code);

    /// <summary>The ISO 3166-1 alpha-2 code of the state; null where there is none.</summary>
    public static string? State(string code) => Codes.GetValueOrDefault(code) is { Length: > 0 } state ? state : null;
}
