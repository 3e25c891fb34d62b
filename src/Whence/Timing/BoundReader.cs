using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Timing;

/// <summary>
/// Reads what bounds an expression: "since October" opens its end, "until" and "as of" its beginning, "from … to" and "between …
/// and" join two.
/// </summary>
internal sealed class BoundReader(AnnotatedText text, ExpressionReader expressions)
{
    private const string NoDate = "the event that it is reckoned from has no date here";

    // Words that an event between "since" and its day can take.
    private const int LongestEvent = 18;

    private static readonly FrozenSet<string> Events = Calendar.Set("event");
    private static readonly FrozenSet<string> Begin = Calendar.Set("begin");

    /// <summary>The bounded expression that begins at token <paramref name="i"/>; null where none does.</summary>
    public Reach? Read(int i, Setting setting) =>
        text.Lower(i) switch
        {
            "since" => Since(i, i + 1, setting),
            "ever" when text.Lower(i + 1) == "since" => Since(i, i + 2, setting),
            "until" or "till" => Before(i + 1, 0, setting),
            "by" => Before(i + 1, 0, setting),
            "before" => Before(i + 1, -1, setting),
            "as" when text.Lower(i + 1) is "of" or "at" => Before(i + 2, 0, setting),
            "after" => After(i + 1, setting),
            "from" or "between" => Range(i, i + 1, setting),
            _ => null,
        };

    /// <summary>Two expressions joined without a word before: "Monday to Wednesday", "Monday and Tuesday".</summary>
    public Reach? Join(Reach first, Setting setting)
    {
        var at = first.End;
        if (
            first is not { From: { } from, Day: not null }
            || text.Lower(at) is not ("to" or "and" or "through" or "–" or "-")
        )
        {
            return null;
        }
        if (
            expressions.Read(Skip(at + 1, "into"), setting) is not { Day: { } to, End: var end }
            || end == at + 2 && IsFigure(at + 1)
        )
        {
            return null;
        }
        var days = NodaTime.Period.DaysBetween(from, to);
        return days is > 0 and < 32 && (text.Lower(at) != "and" || days == 1) ? new Reach(end, from, to) : null;
    }

    private Reach? Since(int i, int at, Setting setting)
    {
        if (text.Lower(at) == "then")
        {
            return null;
        }
        if (expressions.Read(at, setting) is { } direct)
        {
            return Open(i, direct, setting);
        }
        var stop = Math.Min(text.SentenceOf(i).End, at + LongestEvent);
        var happened = false;
        for (
            var j = at;
            j < stop
                && text.Lower(j) is not ("," or ";" or "(" or "—" or "–" or "and" or "but" or "." or "which" or "who");
            j++
        )
        {
            happened |= Events.Contains(text.Lower(j)) || Begin.Contains(text.Lower(j));
            if (happened && j > at && expressions.Read(j, setting) is { } found)
            {
                return Open(i, found, setting);
            }
        }
        return happened && EventEnd(at, stop) is var end ? new Reach(end, null, null) { Unresolved = NoDate } : null;
    }

    // "since the war began": up to the last word that tells of the event.
    private int EventEnd(int at, int stop)
    {
        var end = at;
        for (var j = at; j < stop && text.Lower(j) is not ("," or ";" or "(" or "and" or "but" or "."); j++)
        {
            end = Events.Contains(text.Lower(j)) || Begin.Contains(text.Lower(j)) ? j + 1 : end;
            if (Begin.Contains(text.Lower(j)) && j > at)
            {
                break;
            }
        }
        return end;
    }

    private Reach Open(int i, Reach found, Setting setting)
    {
        var from = found.From;
        // A period that has lasted since a weekday began a week ago when that weekday is today.
        if (from is not null && from == setting.Anchor && found.Day is not null && NamesWeekday(i, found.End))
        {
            from = from.Value.PlusWeeks(-1);
        }
        return found with { From = from, To = null, Precision = PrecisionOf(found) };
    }

    private bool NamesWeekday(int i, int end)
    {
        for (var j = i; j < end; j++)
        {
            if (Calendar.Weekdays.ContainsKey(text.Lower(j)))
            {
                return true;
            }
        }
        return false;
    }

    private Reach? Before(int at, int shift, Setting setting)
    {
        if (expressions.Read(Skip(at, "on"), setting) is not { } found || text.Lower(found.End) is "'s")
        {
            return null;
        }
        var to = shift < 0 ? found.From?.PlusDays(shift) : found.To;
        return found with { From = null, To = to, Precision = PrecisionOf(found) };
    }

    private Reach? After(int at, Setting setting) =>
        expressions.Read(at, setting) is { To: { } to } found
        && !char.IsLower(First(found.End))
        && text.Lower(found.End) is not "'s"
            ? found with
            {
                From = to.PlusDays(1),
                To = null,
                Precision = PrecisionOf(found),
            }
            : null;

    private Reach? Range(int i, int at, Setting setting)
    {
        at = Skip(at, "the");
        var (first, next) =
            expressions.Read(at, setting) is { } read ? (read, read.End)
            : Numerals.DayOfMonth(text, at) is not null ? (default(Reach), at + 1)
            : (default, at);
        if (next == at)
        {
            return null;
        }
        var joined = text.Lower(next) is "to" or "until" or "till" or "through" or "and" or "–" or "-";
        if (joined && expressions.Read(Skip(next + 1, "the"), setting) is { } last)
        {
            var from =
                first.From
                ?? (
                    last.Day is { } day && Numerals.DayOfMonth(text, at) is { } number
                        ? Calendar.Day(day.Year, day.Month, number)
                        : null
                );
            // "from December to March", said in April: the December before.
            from = from > last.To && first.From is not null ? from.Value.PlusYears(-1) : from;
            return from is null && last.To is not null ? null
                : from > last.To ? null
                : new Reach(last.End, from, last.To);
        }
        return next == first.End && text.Lower(i) == "from" && text.Lower(next) == "onwards"
                ? Open(i, first.Until(next + 1), setting)
            : next == first.End && first.From != first.To && Numerals.DayOfMonth(text, at) is not null ? first
            : null;
    }

    private static int? PrecisionOf(Reach found) =>
        found is { From: { } from, To: { } to } ? Calendar.Precision(from, to) : null;

    private bool IsFigure(int i) =>
        i < text.Count && char.IsAsciiDigit(text.Text[text[i].Start]) && text.Lower(i).Length < 5;

    private char First(int i) => i < text.Count ? text.Text[text[i].Start] : '.';

    private int Skip(int i, string word) => text.Lower(i) == word ? i + 1 : i;
}
