using Whence.Examining.MachineReadable;
using Whence.Testing;

namespace Whence.Tests.Examining.MachineReadable;

/// <summary>
/// Every change of one character, and every swap of two beside each other, in every specimen: each is flagged, or is of a class
/// that the rule's page lists.
/// </summary>
public sealed class BlindSpotTests
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

    private static readonly string Page = File.ReadAllText(
        Path.Combine(Shared.Root, "docs", "methods", "examining", "mrz-check.md")
    );

    [Theory]
    [MemberData(nameof(Specimens.All), MemberType = typeof(Specimens))]
    public void Every_change_is_flagged_or_of_a_listed_class(string format, string[] lines)
    {
        var (changes, flagged) = (0, 0);
        var spots = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, at, changed, swapped) in Changes(lines))
        {
            changes++;
            var altered = lines.ToArray();
            altered[line] = changed;
            if (MachineReadableZone.Read([.. altered]).Zone is not { Holds: true })
            {
                flagged++;
                continue;
            }
            var spot = Spot(format, line, at, lines[line], changed, swapped);
            spot.ShouldNotBeNull($"{format} line {line} column {at}: {changed}");
            spots[spot] = spots.GetValueOrDefault(spot) + 1;
        }
        foreach (var spot in spots.Keys)
        {
            Page.ShouldContain($"| {spot} |");
        }
        // The page's own figures.
        Page.ShouldContain(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"| {format} | {changes:#,0} | {flagged:#,0} | {(double)flagged / changes:0.000} |"
            )
        );
    }

    private static IEnumerable<(int Line, int At, string Changed, bool Swapped)> Changes(string[] lines)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            var words = lines[line];
            for (var at = 0; at < words.Length; at++)
            {
                foreach (var letter in Letters.Where(letter => letter != words[at]))
                {
                    yield return (line, at, words[..at] + letter + words[(at + 1)..], false);
                }
                if (at + 1 < words.Length && words[at] != words[at + 1])
                {
                    yield return (line, at, words[..at] + words[at + 1] + words[at] + words[(at + 2)..], true);
                }
            }
        }
    }

    // Told from the places in Doc 9303 alone, not from the reader: the class that a change which passes is of; null where it should not.
    private static string? Spot(string format, int line, int at, string before, string after, bool swapped)
    {
        var last = swapped ? at + 1 : at;
        bool Within(int wanted, int start, int end) => line == wanted && at >= start && last < end;
        var names = format == "TD1" ? Within(2, 0, 30) : Within(0, 5, 44);
        var nationality = format == "TD1" ? Within(1, 15, 18) : Within(1, 10, 13);
        if (names)
        {
            return "another name";
        }
        if (Within(0, 0, 2))
        {
            return at == 0 ? "another document code" : "another second letter of the code";
        }
        if (Within(0, 2, 5) || nationality)
        {
            return "another state";
        }
        if (format == "TD1" ? Within(1, 7, 8) : Within(1, 20, 21))
        {
            return "another sex";
        }
        if (format.StartsWith("MRV", StringComparison.Ordinal) && Within(1, 28, 44))
        {
            return "optional data of a visa";
        }
        var difference = CheckDigit.Value(before[at])!.Value - CheckDigit.Value(after[at])!.Value;
        return swapped && difference % 5 == 0 ? "a swap of values five apart"
            : !swapped && difference % 10 == 0 ? "a change to the same value"
            : null;
    }
}
