using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Timing;

/// <summary>
/// Tells at a glance where no time expression can begin, by a word and the one after it, so that the readers are asked seldom:
/// "the", "in" and "a" are every fifth word.
/// </summary>
internal sealed class Beginnings(AnnotatedText text)
{
    private const WordKind AfterPointer =
        WordKind.Own | WordKind.Count | WordKind.Unit | WordKind.Pointer | WordKind.Pointed;

    private static readonly FrozenDictionary<string, WordKind> Kinds = Load();

    /// <summary>Whether a time expression may begin at token <paramref name="i"/>.</summary>
    public bool At(int i)
    {
        var word = text.Lower(i);
        if (word.Length == 0)
        {
            return false;
        }
        if (char.IsAsciiDigit(word[0]))
        {
            return AtFigure(i, word);
        }
        return KindOf(word) switch
        {
            WordKind.Own => true,
            WordKind.Count => IsUnit(i + 1),
            WordKind.Pointer => (KindOf(text.Lower(i + 1)) & AfterPointer) != 0 || IsFigure(i + 1),
            WordKind.Lead => text.Lower(i + 1) == "of"
                || IsFigure(i + 1)
                || KindOf(text.Lower(i + 1)) == WordKind.Pointed
                || (KindOf(text.Lower(i + 1)) is not WordKind.Lead && At(i + 1)),
            _ => word.Length > 4 && word.Contains('-', StringComparison.Ordinal) && IsJoined(word),
        };
    }

    private bool AtFigure(int i, string word)
    {
        var next = text.Lower(i + 1);
        return word.Length >= 8
            || word.AsSpan().ContainsAny('-', ':', '/')
            || char.IsAsciiLetter(word[^1])
            || (word.Length == 4 && KindOf(text.Lower(i - 1)) != WordKind.None)
            || (KindOf(next) & (WordKind.Own | WordKind.Unit | WordKind.AfterFigure)) != 0;
    }

    private bool IsUnit(int i) => KindOf(text.Lower(i)) == WordKind.Unit;

    private bool IsFigure(int i) => text.Lower(i) is { Length: > 0 } word && char.IsAsciiDigit(word[0]);

    // "mid-December", "twenty-four".
    private static bool IsJoined(string word) => Kinds.ContainsKey(word[..word.IndexOf('-', StringComparison.Ordinal)]);

    private static WordKind KindOf(string word) => Kinds.GetValueOrDefault(word);

    private static FrozenDictionary<string, WordKind> Load()
    {
        var kinds = new Dictionary<string, WordKind>(StringComparer.Ordinal);
        Add(WordKind.Unit, Calendar.Units.Keys);
        Add(WordKind.Own, Calendar.Months.Keys, Calendar.Weekdays.Keys, Calendar.ShortWeekdays.Keys);
        Add(
            WordKind.Own,
            Calendar.Seasons.Keys,
            Calendar.Parts.Keys,
            Calendar.Set("daypart"),
            Calendar.Set("own-start")
        );
        Add(WordKind.Own, Calendar.Feasts.Keys.Select(feast => feast.Split(' ', '\'')[0]));
        Add(WordKind.Count, Calendar.Numbers.Keys, Calendar.Set("vague"));
        Add(WordKind.Pointer, Calendar.Set("pointer"), Calendar.Ordinals.Keys, Calendar.Set("past"));
        Add(WordKind.Pointed, Calendar.Set("pointed"), Calendar.Set("length"));
        Add(WordKind.Lead, Calendar.Set("lead"));
        Add(WordKind.AfterFigure, Calendar.Set("after-figure"), Calendar.Set("hour"));
        return kinds.ToFrozenDictionary();

        void Add(WordKind kind, params IEnumerable<string>[] lists)
        {
            foreach (var word in lists.SelectMany(list => list))
            {
                kinds.TryAdd(word, kind);
            }
        }
    }
}
