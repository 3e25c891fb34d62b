namespace Whence.Languages;

/// <summary>Hashes of words and features: the same on every machine and in every process, so that they can be trained weights' keys.</summary>
internal static class FeatureHash
{
    private const ulong First = 0x9E37_79B9_7F4A_7C15;
    private const ulong Second = 0xD6E8_FEB8_6659_FD93;

    /// <summary>A hash of <paramref name="text"/>; 0 is the empty text's alone.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length;
        while (text.Length >= 4)
        {
            hash = Fold(hash ^ Chunk(text), Second);
            text = text[4..];
        }
        if (text.Length > 0)
        {
            var last = 0ul;
            foreach (var c in text)
            {
                last = (last << 16) | c;
            }
            hash = Fold(hash ^ last ^ First, Second);
        }
        return hash;
    }

    /// <summary>The key of the feature that template <paramref name="template"/> makes of <paramref name="value"/>.</summary>
    public static ulong Key(int template, ulong value) => Fold(value ^ ((ulong)(template + 1) * First), Second);

    /// <summary>The key of the feature that <paramref name="template"/> makes of two values.</summary>
    public static ulong Key(int template, ulong first, ulong second) =>
        Key(template, Fold(first ^ First, Second) ^ second);

    private static ulong Chunk(ReadOnlySpan<char> text) =>
        text[0] | ((ulong)text[1] << 16) | ((ulong)text[2] << 32) | ((ulong)text[3] << 48);

    private static ulong Fold(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
