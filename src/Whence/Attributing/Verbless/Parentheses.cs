using Whence.Reading;

namespace Whence.Attributing.Verbless;

/// <summary>Phrases between commas that name another source: "The Herald, citing a diver, reported that, according to the log, …".</summary>
internal sealed class Parentheses(AnnotatedText text)
{
    /// <summary>Whether one stands inside what <paramref name="triple"/> reaches over, its cue left out.</summary>
    public bool Interrupt(Triple triple)
    {
        var (first, end) = triple.Cue;
        foreach (var role in (ReadOnlySpan<(int First, int End)>)[triple.Source, triple.Before, triple.After])
        {
            (first, end) =
                role.End > role.First ? (Math.Min(first, role.First), Math.Max(end, role.End)) : (first, end);
        }
        for (var i = first + 1; i < end; i++)
        {
            if (text.Lower(i - 1) is "," or "that" && !triple.Cue.Holds(i) && PhraseTable.At(text, i).Length > 0)
            {
                return true;
            }
        }
        return false;
    }
}
