using Whence.Reading;

namespace Whence.Attributing;

/// <summary>Takes the marks off the ends of a stretch of tokens.</summary>
internal static class Edges
{
    /// <summary>Tokens [first, end) without commas, colons and semicolons at either end; empty where nothing else is there.</summary>
    public static (int First, int End) Trim(AnnotatedText text, int first, int end)
    {
        while (first < end && text.Lower(first) is "," or ":" or ";")
        {
            first++;
        }
        while (end > first && text.Lower(end - 1) is "," or ";")
        {
            end--;
        }
        return end > first ? (first, end) : default;
    }
}
