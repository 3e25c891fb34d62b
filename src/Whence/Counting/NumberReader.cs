using System.Collections.Frozen;
using System.Globalization;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>Reads numerals ("1.5 million"), number words ("one hundred and twenty-six") and whole phrases ("half a dozen").</summary>
internal sealed class NumberReader
{
    private const long Largest = 1_000_000_000_000;

    // "six hundred and eighty three": the words before a scale.
    private const int LongestGroup = 6;
    private static readonly System.Buffers.SearchValues<char> NumeralMarks = System.Buffers.SearchValues.Create(
        "0123456789,."
    );
    private readonly FrozenDictionary<string, (long Value, string Kind)> words;
    private readonly PhraseBook<long> phrases;

    public NumberReader()
    {
        var rows = Table.Shipped("Counting/numbers.tsv").Rows.ToLookup(row => row[2] == "phrase");
        words = rows[false].ToFrozenDictionary(row => row[0], row => (ValueOf(row), row[2]));
        phrases = new PhraseBook<long>(rows[true].Select(row => (row[0], ValueOf(row))));
    }

    /// <summary>The words, other than those with a hyphen or digits, that a number may begin with.</summary>
    public IEnumerable<string> Firsts =>
        words.Where(word => word.Value.Kind != "suffix").Select(word => word.Key).Concat(phrases.Firsts);

    /// <summary>Reads the number that starts at token <paramref name="at"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token.</param>
    /// <param name="end">The token to stop before.</param>
    /// <param name="value">The number.</param>
    /// <param name="next">The token after it.</param>
    /// <param name="joined">Whether "and" may stand in it: "one hundred and five".</param>
    public bool TryRead(AnnotatedText text, int at, int end, out long value, out int next, bool joined = true)
    {
        if (phrases.TryMatch(text, at, end, out value, out next))
        {
            return true;
        }
        return at < end && char.IsAsciiDigit(text.Word(at)[0])
            ? TryReadNumeral(text, at, end, out value, out next)
            : TryReadWords(text, at, end, joined, out value, out next);
    }

    /// <summary>Reads "12,000", "3.5" or "12000" without what may follow.</summary>
    public static bool TryParse(ReadOnlySpan<char> word, out decimal value)
    {
        value = 0;
        return word.Length <= 15
            && char.IsAsciiDigit(word[0])
            && word.IndexOfAnyExcept(NumeralMarks) < 0
            && (word.IndexOf(',') < 0 || HasThousands(word))
            && decimal.TryParse(
                word,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out value
            );
    }

    /// <summary>The scale word at token <paramref name="at"/> ("thousand", "dozen"), or 1.</summary>
    public long ScaleAt(AnnotatedText text, int at, int end) =>
        at < end && words.TryGetValue(text.Lower(at), out var word) && word.Kind is "scale" or "hundred"
            ? words[text.Lower(at)].Value
            : 1;

    private static bool HasThousands(ReadOnlySpan<char> word)
    {
        var digits = 0;
        for (var i = word.Length - 1; i >= 0 && word[i] != '.'; i--)
        {
            if (word[i] == ',' && digits % 3 != 0)
            {
                return false;
            }
            digits += word[i] == ',' ? 0 : 1;
        }
        return true;
    }

    private bool TryReadNumeral(AnnotatedText text, int at, int end, out long value, out int next)
    {
        (value, next) = (0, at + 1);
        var word = text.Word(at);
        var suffix = word.IndexOfAnyInRange('a', 'z');
        if (!TryParse(suffix < 0 ? word : word[..suffix], out var number))
        {
            return false;
        }
        if (suffix > 0)
        {
            if (!words.TryGetValue(text.Lower(at)[suffix..], out var attached) || attached.Kind != "suffix")
            {
                return false;
            }
            number *= attached.Value;
        }
        for (var scale = ScaleAt(text, next, end); scale > 1 && number < Largest; scale = ScaleAt(text, next, end))
        {
            number *= scale;
            next++;
        }
        value = number <= Largest ? (long)number : 0;
        return number <= Largest && number == value;
    }

    private bool TryReadWords(AnnotatedText text, int at, int end, bool joined, out long value, out int next)
    {
        long total = 0,
            current = 0;
        long room = long.MaxValue,
            largest = long.MaxValue;
        var seen = false;
        value = 0;
        next = at;
        var i = at;
        if (i < end && text.Lower(i) is "a" or "an" && ScaleAt(text, i + 1, end) > 1)
        {
            (current, seen, room) = (1, true, 1);
            i++;
        }
        for (; i < end; i++)
        {
            var lower = text.Lower(i);
            if (
                joined
                && seen
                && lower == "and"
                && current % 100 == 0
                && Take(text.Lower(i + 1), current, room) is { Smaller: true }
                && !BeginsAnother(text, i + 1, end, current, largest)
            )
            {
                continue;
            }
            if (Take(lower, current, room) is not { } taken || (!taken.Smaller && !taken.Multiplies))
            {
                break;
            }
            if (taken.Multiplies && !seen)
            {
                break;
            }
            seen = true;
            if (taken.Multiplies && taken.Value >= 1000)
            {
                total += Math.Max(1, current) * taken.Value;
                (current, room, largest) = (0, taken.Value, taken.Value);
            }
            else
            {
                current = taken.Multiplies ? Math.Max(1, current) * taken.Value : current + taken.Value;
                room = taken.Multiplies ? 100 : taken.Room;
            }
            if (total + current > Largest)
            {
                return false;
            }
            next = i + 1;
        }
        value = total + current;
        return seen && next > at;
    }

    // "two hundred and six hundred", "ten thousand and twelve thousand": what follows the "and" is a number of its own.
    private bool BeginsAnother(AnnotatedText text, int at, int end, long current, long largest)
    {
        for (var i = at; i < Math.Min(end, at + LongestGroup); i++)
        {
            if (text.Lower(i) == "hundred")
            {
                if (current >= 100)
                {
                    return true;
                }
            }
            else if (ScaleAt(text, i, end) is > 1 and var scale)
            {
                return scale >= largest;
            }
            else if (i > at && text.Lower(i) == "and" && text.Lower(i - 1) == "hundred")
            {
                continue;
            }
            else if (Take(text.Lower(i), 0, long.MaxValue) is null)
            {
                return false;
            }
        }
        return false;
    }

    // A number word may follow when it is smaller than the room that the word before left for it.
    private (long Value, bool Smaller, bool Multiplies, long Room)? Take(string word, long current, long room)
    {
        if (words.TryGetValue(word, out var known))
        {
            return known.Kind switch
            {
                "unit" => (known.Value, known.Value < room, false, 1),
                "ten" => (known.Value, known.Value < room, false, 10),
                "suffix" => (0, false, false, 0),
                "hundred" => (known.Value, false, current is > 0 and < 100, 100),
                _ => (known.Value, false, true, known.Value),
            };
        }
        var dash = word.IndexOf('-');
        return
            dash > 0
            && words.TryGetValue(word[..dash], out var tens)
            && tens.Kind == "ten"
            && words.TryGetValue(word[(dash + 1)..], out var unit)
            && unit is { Kind: "unit", Value: > 0 and < 10 }
            ? (tens.Value + unit.Value, tens.Value + unit.Value < room, false, 1)
            : null;
    }

    private static long ValueOf(ImmutableArray<string> row) => long.Parse(row[1], CultureInfo.InvariantCulture);
}
