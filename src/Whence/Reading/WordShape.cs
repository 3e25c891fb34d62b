using Whence.Languages;

namespace Whence.Reading;

/// <summary>The shape of a form: capitals as X, small letters as x, digits as 0, marks as they are, each run cut to two.</summary>
internal static class WordShape
{
    private const int Longest = 16;

    /// <summary>A hash of the shape of <paramref name="text"/>.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        Span<char> shape = stackalloc char[Longest];
        var length = 0;
        foreach (var c in text)
        {
            var kind =
                char.IsUpper(c) ? 'X'
                : char.IsLetter(c) ? 'x'
                : char.IsDigit(c) ? '0'
                : c;
            if (length >= 2 && shape[length - 1] == kind && shape[length - 2] == kind)
            {
                continue;
            }
            if (length == Longest)
            {
                break;
            }
            shape[length++] = kind;
        }
        return FeatureHash.Of(shape[..length]);
    }
}
