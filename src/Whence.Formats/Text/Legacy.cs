using System.Text;

namespace Whence.Formats.Text;

/// <summary>
/// Tells Windows-1251 and Windows-1252 by their letters. Cyrillic words are unbroken runs of high bytes, mostly in the half
/// that holds small letters; Western European words have single high bytes among ASCII letters, or typographic marks.
/// </summary>
internal static class Legacy
{
    // о е а и н т р с, the commonest letters of Russian, near half of its running text; Ukrainian and Bulgarian alike.
    private static ReadOnlySpan<byte> Common => [0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF0, 0xF1];

    // Bytes that Windows-1252 leaves undefined.
    private static ReadOnlySpan<byte> Undefined => [0x81, 0x8D, 0x8F, 0x90, 0x9D];

    /// <summary>The encoding, or null where the letters leave doubt.</summary>
    public static Encoding? Recognise(ReadOnlySpan<byte> bytes)
    {
        int high = 0,
            paired = 0,
            small = 0,
            common = 0,
            ascii = 0,
            sequences = 0;
        var undefined = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            var before = i > 0 ? bytes[i - 1] : (byte)' ';
            var after = i + 1 < bytes.Length ? bytes[i + 1] : (byte)' ';
            undefined |= Undefined.Contains(b);
            ascii += char.IsAsciiLetter((char)b) ? 1 : 0;
            sequences += b is >= 0xC3 and <= 0xF4 && after is >= 0x80 and <= 0xBF ? 1 : 0;
            if (b < 0xC0)
            {
                continue;
            }
            high++;
            paired += before >= 0xC0 || after >= 0xC0 ? 1 : 0;
            small += b >= 0xE0 ? 1 : 0;
            common += Common.Contains(b) ? 1 : 0;
        }
        // Broken UTF-8 is full of lead bytes with a byte of continuation behind them; neither of the two is.
        if (sequences * 4 > high)
        {
            return high == 0 && !undefined && ascii > bytes.Length / 2 ? Page(1252) : null;
        }
        if (high >= 16 && paired > high * 0.85 && small > high * 0.7 && common > high * 0.35)
        {
            return Page(1251);
        }
        return !undefined && paired < high * 0.2 + 1 && ascii > bytes.Length / 2 ? Page(1252) : null;
    }

    private static Encoding? Page(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number);
}
