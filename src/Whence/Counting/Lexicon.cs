using System.Collections.Frozen;
using Whence.Languages;
using Whence.Placing;
using Whence.Reading;

namespace Whence.Counting;

/// <summary>The words that the grammar knows: measures' triggers, people's nouns, closed classes.</summary>
internal sealed class Lexicon
{
    private static readonly FrozenDictionary<string, PopulationKind> People = Table
        .Shipped("Counting/people.tsv")
        .Rows.DistinctBy(row => row[0])
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<PopulationKind>(row[1]));

    private static readonly FrozenDictionary<string, WordClass> Classes = Table
        .Shipped("Counting/words.tsv")
        .Rows.Where(row => row[1] != "irrealis")
        .DistinctBy(row => row[0])
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<WordClass>(row[1], true));

    private static readonly FrozenSet<string> Irrealis = Table
        .Shipped("Counting/words.tsv")
        .Rows.Where(row => row[1] == "irrealis")
        .Select(row => row[0])
        .ToFrozenSet();

    private static readonly FrozenSet<string> Numbers = Table
        .Shipped("Counting/numbers.tsv")
        .Rows.Where(row => row[2] != "suffix")
        .Select(row => row[0])
        .ToFrozenSet();

    private readonly PhraseBook<Measure>[] triggers;
    private readonly FrozenDictionary<string, Measure[]> counted;

    /// <summary>Makes a lexicon with the shipped measures and those of <paramref name="more"/>, which come first.</summary>
    public Lexicon(MeasureTable? more)
    {
        var rows = (more?.Rows ?? []).AddRange(MeasureTable.Shipped.Rows);
        triggers =
        [
            .. Enum.GetValues<MeasureFrame>()
                .Select(frame => new PhraseBook<Measure>(
                    rows.Where(row => row.Frame == frame).Select(row => (row.Words, row.Measure))
                )),
        ];
        counted = rows.Where(row => row.Frame == MeasureFrame.Counts)
            .GroupBy(row => row.Words)
            .ToFrozenDictionary(group => group.Key, group => group.Select(row => row.Measure).ToArray());
    }

    /// <summary>Whether a table of measures asks for things that are no people.</summary>
    public bool CountsThings => counted.Count > 0;

    public WordClass ClassOf(string lower) => Classes.GetValueOrDefault(lower);

    public bool IsNumberWord(string lower) => Numbers.Contains(lower);

    public bool IsIrrealis(string lower) => Irrealis.Contains(lower);

    /// <summary>The measures that count things of this noun; null where it names none a user asked for.</summary>
    public Measure[]? CountedBy(string lower) => counted.GetValueOrDefault(lower);

    /// <summary>The class of people that the token names; null where it names none.</summary>
    public PopulationKind? PeopleAt(AnnotatedText text, int at)
    {
        var lower = text.Lower(at);
        if (People.TryGetValue(lower, out var kind))
        {
            return kind;
        }
        var dash = lower.LastIndexOf('-');
        if (dash > 0 && People.TryGetValue(lower[(dash + 1)..], out kind))
        {
            return kind;
        }
        return char.IsUpper(text.Word(at)[0]) && IsNationality(lower) ? PopulationKind.People : null;
    }

    /// <summary>Whether words of one frame start at the token.</summary>
    public bool TriggerAt(AnnotatedText text, int at, int end, MeasureFrame frame, out Measure measure, out int next) =>
        triggers[(int)frame].TryMatch(text, at, end, out measure, out next);

    // Palestinians, Israelis, Vietnamese, Britons, Filipinos; plural only, for the singular is an adjective as often.
    private static bool IsNationality(string lower) =>
        lower.Length > 4
        && (
            lower.EndsWith("ans", StringComparison.Ordinal)
            || lower.EndsWith("ese", StringComparison.Ordinal)
            || lower.EndsWith("is", StringComparison.Ordinal)
            || lower.EndsWith("ons", StringComparison.Ordinal)
            || lower.EndsWith("men", StringComparison.Ordinal)
            || lower.EndsWith('s') && Gazetteer.Demonyms.ContainsKey(lower)
        );
}
