using System.Globalization;

namespace Whence.Ledger;

/// <summary>A number of 0 or more in ASCII digits, without leading zeroes.</summary>
internal static class DecimalLine
{
    public static string Write(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static long? Read(string line) =>
        long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Write(number).Equals(line, StringComparison.Ordinal)
            ? number
            : null;
}
