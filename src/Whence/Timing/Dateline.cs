using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Timing;

/// <summary>
/// The dates by which a text says when it was filed: "Wednesday 21 August 2013 Council seeks …", "Posted on July 20 2016 by",
/// "SEOUL, Dec. 17 (Wire) —". They are no event's, and relative words count from the first of them, which knows better than what
/// a catalogue says of the report.
/// </summary>
internal sealed class Dateline
{
    // Headlines run into scraped text, so that the line may stand behind one.
    private const int Opening = 40;
    private const int CueBefore = 4;
    private const int LongestDate = 5;
    private const int LongestAgency = 6;

    private static readonly FrozenSet<string> Publication = Calendar.Set("publication");

    private readonly AnnotatedText text;
    private readonly DateReader dates;

    private Dateline(AnnotatedText text, DateReader dates) => (this.text, this.dates) = (text, dates);

    /// <summary>The day to count from, and the tokens [First, End) of each such date, in order.</summary>
    public static (LocalDate? Anchor, List<(int First, int End)> Lines) Read(AnnotatedText text)
    {
        var line = new Dateline(text, new DateReader(text));
        var found = new List<(int, int)>();
        LocalDate? filed = null;
        for (var i = 0; i < text.Count; i++)
        {
            if (line.MayOpen(i) && (i < Opening || line.IsCued(i) || line.IsWire(i)) && line.At(i) is { } reach)
            {
                found.Add((i, reach.End));
                filed ??= i < Opening ? reach.From : null;
                i = reach.End - 1;
            }
        }
        return (filed ?? text.Report.Published, found);
    }

    // A figure, a month or a weekday.
    private bool MayOpen(int i) =>
        char.IsAsciiDigit(First(i))
        || (
            char.IsUpper(First(i))
            && (
                Calendar.Months.ContainsKey(text.Lower(i))
                || Calendar.Weekdays.ContainsKey(text.Lower(i))
                || Calendar.ShortWeekdays.ContainsKey(text.Lower(i))
            )
        );

    private Reach? At(int i)
    {
        var published = text.Report.Published;
        if (dates.Read(i, null) is { From: not null } full)
        {
            return full.Day is not null
                ? IsLine(i, full.End)
                    ? full
                    : null
                : full.From == published || full.To == published
                    ? new Reach(full.End, published, published)
                    : null;
        }
        return
            IsWire(i)
            && dates.Read(i, published) is { Day: not null } day
            && (text.Lower(day.End) is "(" || IsDash(day.End))
            ? day
            : null;
    }

    private bool IsLine(int i, int end) =>
        IsCued(i)
        || (
            (end >= text.Count || !char.IsLower(First(end)) && text.Lower(end) is not ("," or "."))
            && (i == 0 || (!char.IsLower(First(i - 1)) && text.Lower(i - 1) is not ("," or ".")) || IsWire(i))
        );

    // "KYIV, December 17 (Wire)": a place in capitals opens the line, or any place a line that names its agency and has a dash.
    private bool IsWire(int i)
    {
        var sentence = text.SentenceOf(i);
        var first = sentence.First;
        return i - first is >= 2 and <= 6
            && text.Lower(i - 1) == ","
            && text[first].Length > 2
            && char.IsUpper(First(first))
            && OpensParagraph(first)
            && (!text.Word(first).ContainsAnyExceptInRange('A', 'Z') || NamesAgency(i));
    }

    private bool OpensParagraph(int first) =>
        first == 0 || text.SentenceOf(first - 1).Paragraph != text.SentenceOf(first).Paragraph;

    private bool NamesAgency(int date)
    {
        var i = date;
        while (i < date + LongestDate && text.Lower(i) != "(")
        {
            i++;
        }
        if (text.Lower(i) != "(")
        {
            return false;
        }
        var end = i + 1;
        while (end < i + LongestAgency && text.Lower(end) != ")")
        {
            end++;
        }
        return text.Lower(end) == ")" && IsDash(end + 1);
    }

    private bool IsDash(int i) => text.Lower(i) is "—" or "–" or "-" or "--";

    private bool IsCued(int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - CueBefore); j--)
        {
            if (Publication.Contains(text.Lower(j)))
            {
                return j == 0 || char.IsUpper(First(j)) || text.Lower(j - 1) is "date" or "of" or "last" or "(" or ")";
            }
            if (
                text.Lower(j) is not ("on" or "at" or "of" or "date" or ":" or "," or "(" or ")")
                && !char.IsAsciiDigit(First(j))
            )
            {
                return false;
            }
        }
        return false;
    }

    private char First(int i) => text.Text[text[i].Start];
}
