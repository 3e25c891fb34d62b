using System.Globalization;

namespace Whence.Examining.MachineReadable;

/// <summary>Reads the lines of one form: what stands where, and which check digits hold.</summary>
internal sealed class ZoneReader(ZoneFormat format, ImmutableArray<string> lines)
{
    private const char Filler = MachineReadableZone.Filler;

    // The document number may go on in the field after its check digit, which then is the filler.
    private const int LongestShortNumber = 9;

    private readonly ImmutableArray<string>.Builder faults = ImmutableArray.CreateBuilder<string>();

    /// <summary>The zone.</summary>
    public MachineReadableZone Read()
    {
        var checks = ImmutableArray.CreateBuilder<CheckedField>();
        foreach (var field in format.Fields)
        {
            Look(field);
            if (field.CheckAt is { } at)
            {
                checks.Add(Check(field, at));
            }
        }
        if (format.Composite.Length > 0)
        {
            var covered = string.Concat(format.Composite.Select(part => lines[part.Line][part.Start..part.End]));
            var read = lines[format.CompositeAt.Line][format.CompositeAt.At];
            checks.Add(new CheckedField("all of them together", covered, read, CheckDigit.Of(covered)));
        }
        return new MachineReadableZone
        {
            Format = format.Name,
            Lines = lines,
            Checks = checks.ToImmutable(),
            Faults = faults.ToImmutable(),
            Number = Words(MachineReadableZone.DocumentNumber),
            Born = Words(MachineReadableZone.DateOfBirth),
            Expires = Words(MachineReadableZone.DateOfExpiry),
        };
    }

    private CheckedField Check(ZoneField field, int at)
    {
        var (covered, read) = (lines[field.Line][field.Start..field.End], lines[field.Line][at]);
        if (read == Filler && field.Name == MachineReadableZone.DocumentNumber && Continued(at) is { } more)
        {
            return new CheckedField(field.Name, covered + more[..^1], more[^1], CheckDigit.Of(covered + more[..^1]));
        }
        // Of a field with nothing in it the digit may be left out.
        var reckoned = read == Filler && covered.All(c => c == Filler) ? Filler : CheckDigit.Of(covered);
        return new CheckedField(field.Name, covered, read, reckoned);
    }

    private string? Continued(int checkAt)
    {
        var optional = format.Fields.FirstOrDefault(f => f.Name == "optional data" && f.Start > checkAt);
        if (optional is null || format.Name is not ("TD1" or "TD2"))
        {
            return null;
        }
        var more = lines[optional.Line][optional.Start..optional.End].Split(Filler)[0];
        return more.Length > 1 ? more : null;
    }

    private string Words(string name)
    {
        var field = format.Fields.First(f => f.Name == name);
        var words = lines[field.Line][field.Start..field.End];
        var more =
            words.Length == LongestShortNumber && field.CheckAt is { } at && lines[field.Line][at] == Filler
                ? Continued(at)?[..^1]
                : null;
        return (words + more).TrimEnd(Filler);
    }

    private void Look(ZoneField field)
    {
        var words = lines[field.Line][field.Start..field.End];
        for (var i = 0; i < words.Length; i++)
        {
            if (CheckDigit.Value(words[i]) is null)
            {
                Fault(field, i, $"“{words[i]}” cannot stand in a machine readable zone");
            }
        }
        var wrong = field.Letters switch
        {
            ZoneLetters.Code => Code(words),
            ZoneLetters.State => StateCodes.Has(words) ? null : "is the code of no state",
            ZoneLetters.Names => Names(words),
            ZoneLetters.Date => Date(words),
            ZoneLetters.Sex => words is "M" or "F" or "<" ? null : "is neither M, F nor <",
            _ => null,
        };
        if (wrong is not null)
        {
            Fault(field, 0, $"“{words}” {wrong}");
        }
    }

    private void Fault(ZoneField field, int at, string what) =>
        faults.Add($"line {field.Line + 1}, column {field.Start + at + 1} ({field.Name}): {what}");

    private string? Code(string words) =>
        !format.Codes.Contains(words[0], StringComparison.Ordinal) ? $"begins no document code of a {format.Name}"
        : char.IsAsciiDigit(words[1]) ? "has a digit"
        : null;

    // Surname, two fillers, given names with one filler between, and fillers to the end.
    private static string? Names(string words)
    {
        if (words.Any(char.IsAsciiDigit))
        {
            return "has a digit";
        }
        if (words[0] == Filler)
        {
            return "begins with a filler";
        }
        var parts = words.TrimEnd(Filler).Split("<<");
        return parts.Length > 2 ? "goes on after the fillers that end it" : null;
    }

    private static string? Date(string words)
    {
        if (words.Any(c => !char.IsAsciiDigit(c) && c != Filler))
        {
            return "has a letter";
        }
        if (words.Chunk(2).Any(pair => (pair[0] == Filler) != (pair[1] == Filler)))
        {
            return "is known by half a number";
        }
        var (month, day) = (Part(words[2..4]), Part(words[4..6]));
        // 2000 was a leap year; which century is meant is not written.
        return month is < 1 or > 12 || day < 1 || day > Days(month) ? "is no day of the calendar" : null;
    }

    private static int? Part(string digits) =>
        digits.Contains(Filler, StringComparison.Ordinal)
            ? null
            : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Days(int? month) => month is { } known ? CalendarSystem.Iso.GetDaysInMonth(2000, known) : 31;
}
