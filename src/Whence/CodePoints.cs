namespace Whence;

/// <summary>
/// Turns offsets in UTF-16 code units into offsets in Unicode code points, as W3C Web Annotation's
/// TextPositionSelector and the JSON contract count them. Texts without surrogate pairs cost nothing.
/// </summary>
public sealed class CodePoints
{
    private readonly int[] pairs;

    /// <summary>Notes where <paramref name="text"/> has surrogate pairs.</summary>
    public CodePoints(string text)
    {
        var found = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]))
            {
                found.Add(++i);
            }
        }
        pairs = [.. found];
        Count = text.Length - pairs.Length;
    }

    /// <summary>How many code points the text has.</summary>
    public int Count { get; }

    /// <summary>The code point offset of a UTF-16 <paramref name="offset"/>; inside a pair, that of the pair.</summary>
    public int At(int offset)
    {
        var index = Array.BinarySearch(pairs, offset);
        return offset - (index >= 0 ? index + 1 : ~index);
    }

    /// <summary>The span counted in code points.</summary>
    public Span Of(Span span) => new(At(span.Start), At(span.End));
}
