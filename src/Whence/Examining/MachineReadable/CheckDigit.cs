namespace Whence.Examining.MachineReadable;

/// <summary>The check digit of ICAO Doc 9303-3, 4.9: values weighted 7, 3, 1 in turn, the sum's last digit.</summary>
public static class CheckDigit
{
    private static ReadOnlySpan<byte> Weights => [7, 3, 1];

    /// <summary>The digit of <paramref name="text"/>; null where a letter of it has no value.</summary>
    public static char? Of(ReadOnlySpan<char> text)
    {
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Value(text[i]) is not { } value)
            {
                return null;
            }
            sum += value * Weights[i % 3];
        }
        return (char)('0' + sum % 10);
    }

    /// <summary>Digits are worth themselves, A to Z 10 to 35, the filler nothing; null for other letters.</summary>
    public static int? Value(char letter) =>
        letter switch
        {
            >= '0' and <= '9' => letter - '0',
            >= 'A' and <= 'Z' => letter - 'A' + 10,
            MachineReadableZone.Filler => 0,
            _ => null,
        };
}
