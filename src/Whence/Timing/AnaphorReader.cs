using Whence.Reading;

namespace Whence.Timing;

/// <summary>Reads words that point at the period spoken of before: "in the same period", "that day", "at the time", "since then".</summary>
internal sealed class AnaphorReader(AnnotatedText text)
{
    /// <summary>What the words at token <paramref name="i"/> point at; null where they point at none.</summary>
    public Reach? Read(int i, Reach? spoken)
    {
        switch (text.Lower(i))
        {
            case "since" when text.Lower(i + 1) == "then":
                return spoken is { } since ? since with { End = i + 2, To = null } : new Reach(i + 2, null, null);
            case "at" when text.Lower(i + 1) is "the" or "that" && text.Lower(i + 2) == "time":
                return text.Lower(i + 3) == "of" ? null : Same(i + 3, spoken);
            case "in" or "during" or "over" or "within" when text.Lower(i + 1) is "the" or "that" or "this":
                var at = text.Lower(i + 2) == "same" ? i + 3 : i + 2;
                return text.Lower(at) is "period" or "span" or "interval" || (at > i + 2 && text.Lower(at) == "time")
                    ? text.Lower(at + 1) is "of" or "since" or "from" or "between"
                        ? null
                        : Same(at + 1, spoken)
                    : null;
            case "that" or "the":
                var same = text.Lower(i + 1) == "same";
                var unit = text.Lower(same ? i + 2 : i + 1);
                return
                    (same || text.Lower(i) == "that")
                    && unit is "day" or "night" or "morning" or "evening" or "week" or "weekend" or "month" or "year"
                    && (same || IsFree(i))
                    ? Around(same ? i + 3 : i + 2, spoken, unit)
                    : null;
            default:
                return null;
        }
    }

    // "that" joins clauses too: it points where a preposition leads it or nothing that it could introduce follows.
    private bool IsFree(int i) =>
        text.Lower(i - 1) is "on" or "in" or "later" or "earlier" or "during" or "of" or "by" or "since" or ","
        || text.SentenceOf(i).First == i
        || i + 2 >= text.Count
        || !char.IsLetterOrDigit(text.Text[text[i + 2].Start]);

    private static Reach Same(int end, Reach? spoken) => spoken?.Until(end) ?? new Reach(end, null, null);

    private static Reach Around(int end, Reach? spoken, string unit)
    {
        if (spoken is not { From: { } day })
        {
            return new Reach(end, null, null);
        }
        var first = new LocalDate(day.Year, day.Month, 1);
        return unit switch
        {
            "week" when spoken?.Day is not null => Week(end, Calendar.OnOrBefore(day, 1)),
            "month" => new Reach(end, first, first.PlusMonths(1).PlusDays(-1)),
            "year" => new Reach(end, new LocalDate(day.Year, 1, 1), new LocalDate(day.Year, 12, 31)),
            _ => Same(end, spoken),
        };
    }

    private static Reach Week(int end, LocalDate monday) => new(end, monday, monday.PlusDays(6));
}
