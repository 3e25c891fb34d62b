using Whence.Languages;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>The words that the grammar knows: measures' triggers, people's nouns, closed classes.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, PopulationKind> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordClass> classes = new(StringComparer.Ordinal);
    private readonly HashSet<string> numbers =
    [
        .. Table.Shipped("Counting/numbers.tsv").Rows.Where(row => row[2] != "suffix").Select(row => row[0]),
    ];
    private readonly HashSet<string> irrealis = new(StringComparer.Ordinal);
    private readonly PhraseBook<(Measure Measure, MeasureFrame Frame)> triggers = new();
    private readonly Dictionary<string, List<Measure>> counted = new(StringComparer.Ordinal);
    private readonly Dictionary<MeasureFrame, Func<(Measure, MeasureFrame), bool>> frames = [];

    public Lexicon(MeasureTable? more)
    {
        foreach (var row in Table.Shipped("Counting/people.tsv").Rows)
        {
            people.TryAdd(row[0], Enum.Parse<PopulationKind>(row[1]));
        }
        foreach (var row in Table.Shipped("Counting/words.tsv").Rows)
        {
            if (row[1] == "irrealis")
            {
                irrealis.Add(row[0]);
            }
            else
            {
                classes.TryAdd(row[0], Enum.Parse<WordClass>(row[1], true));
            }
        }
        foreach (var (measure, frame, words) in (more?.Rows ?? []).AddRange(MeasureTable.Shipped.Rows))
        {
            if (frame != MeasureFrame.Counts)
            {
                triggers.Add(words, (measure, frame));
                continue;
            }
            if (!counted.TryGetValue(words, out var measures))
            {
                counted[words] = measures = [];
            }
            measures.Add(measure);
        }
        foreach (var frame in Enum.GetValues<MeasureFrame>())
        {
            frames[frame] = trigger => trigger.Item2 == frame;
        }
    }

    public WordClass ClassOf(string lower) => classes.GetValueOrDefault(lower);

    public bool IsNumberWord(string lower) => numbers.Contains(lower);

    public bool IsIrrealis(string lower) => irrealis.Contains(lower);

    /// <summary>The measures that count things of this noun; null where it names none a user asked for.</summary>
    public List<Measure>? CountedBy(string lower) => counted.GetValueOrDefault(lower);

    /// <summary>The class of people that the token names; null where it names none.</summary>
    public PopulationKind? PeopleAt(AnnotatedText text, int at)
    {
        var lower = text.Lower(at);
        if (people.TryGetValue(lower, out var kind))
        {
            return kind;
        }
        var dash = lower.LastIndexOf('-');
        if (dash > 0 && people.TryGetValue(lower[(dash + 1)..], out kind))
        {
            return kind;
        }
        return char.IsUpper(text.Word(at)[0]) && IsNationality(lower) ? PopulationKind.People : null;
    }

    /// <summary>Whether words of one frame start at the token.</summary>
    public bool TriggerAt(AnnotatedText text, int at, int end, MeasureFrame frame, out Measure measure, out int next)
    {
        var found = triggers.TryMatch(text, at, end, frames[frame], out var trigger, out next);
        measure = trigger.Measure;
        return found;
    }

    // Palestinians, Israelis, Vietnamese, Britons, Filipinos; plural only, for the singular is an adjective as often.
    private static bool IsNationality(string lower) =>
        lower.Length > 4
        && (
            lower.EndsWith("ans", StringComparison.Ordinal)
            || lower.EndsWith("ese", StringComparison.Ordinal)
            || lower.EndsWith("is", StringComparison.Ordinal)
            || lower.EndsWith("ons", StringComparison.Ordinal)
            || lower.EndsWith("men", StringComparison.Ordinal)
            || lower
                is "turks"
                    or "kurds"
                    or "afghans"
                    or "filipinos"
                    or "danes"
                    or "swedes"
                    or "poles"
                    or "greeks"
                    or "thais"
                    or "serbs"
                    or "finns"
                    or "houthis"
                    or "uyghurs"
                    or "tajiks"
                    or "uzbeks"
                    or "kazakhs"
        );
}
