using System.Collections.Frozen;
using System.Globalization;
using Whence.Languages;

namespace Whence.Examining;

/// <summary>How often each rule that measures pictures was wrong on the bench of specimens.</summary>
public static class ErrorRates
{
    private static readonly FrozenDictionary<string, ErrorRate> Rates = Table
        .Shipped("Examining/error-rates.tsv")
        .Rows.ToFrozenDictionary(row => row[0], row => new ErrorRate(Number(row[1]), Number(row[2]), row[3]));

    /// <summary>The rate of <paramref name="rule"/>; null where none was measured.</summary>
    public static ErrorRate? Of(string rule) => Rates.GetValueOrDefault(rule);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
