namespace Whence.Examining.MachineReadable;

/// <summary>
/// The lines for machines of a travel document, after ICAO Doc 9303. They are kept as they were read: nothing is mended, and
/// what would mend them is told apart.
/// </summary>
public sealed record MachineReadableZone
{
    /// <summary>Stands where nothing does.</summary>
    public const char Filler = '<';

    internal const string DocumentNumber = "document number";
    internal const string DateOfBirth = "date of birth";
    internal const string DateOfExpiry = "date of expiry";

    /// <summary>TD1, TD2, TD3, MRV-A or MRV-B.</summary>
    public required string Format { get; init; }

    /// <summary>The lines as read, spaces left out.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>Every check digit, as read and as reckoned.</summary>
    public required ImmutableArray<CheckedField> Checks { get; init; }

    /// <summary>What stands where it cannot: a letter in a day, a code of no state; each with its line and column from 1.</summary>
    public required ImmutableArray<string> Faults { get; init; }

    /// <summary>The number of the document, without fillers.</summary>
    public required string Number { get; init; }

    /// <summary>The day of birth: year, month and day of two digits each.</summary>
    public required string Born { get; init; }

    /// <summary>The day of expiry, written likewise.</summary>
    public required string Expires { get; init; }

    /// <summary>Whether every check digit holds and everything stands where it may.</summary>
    public bool Holds => Faults.IsEmpty && Checks.All(check => check.Holds);

    /// <summary>Reads <paramref name="raw"/> lines; white space in them is passed over.</summary>
    /// <returns>The zone, or why there is none.</returns>
    public static (MachineReadableZone? Zone, string? Reason) Read(ImmutableArray<string> raw)
    {
        ImmutableArray<string> lines =
        [
            .. raw.Select(line => string.Concat(line.Where(c => !char.IsWhiteSpace(c)))).Where(line => line.Length > 0),
        ];
        if (lines.Length is not (2 or 3))
        {
            return (null, $"a machine readable zone has two or three lines, not {lines.Length}");
        }
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length != lines[0].Length)
            {
                return (null, $"line 1 has {lines[0].Length} characters, but line {i + 1} has {lines[i].Length}");
            }
        }
        return ZoneFormats.Of(lines) is { } format
            ? (new ZoneReader(format, lines).Read(), null)
            : (null, $"no form has {lines.Length} lines of {lines[0].Length} characters");
    }

    /// <summary>
    /// The single characters that, read for another that looks like it, would make everything hold; none where it holds already or
    /// no one slip explains it.
    /// </summary>
    public ImmutableArray<Slip> Slips() => Holds ? [] : Confusions.Mending(Lines);
}
