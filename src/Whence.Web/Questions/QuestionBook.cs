using Whence.Formats.Exports.Html;
using Whence.Sqlite.Tables;
using Whence.Web.Cases;

namespace Whence.Web.Questions;

/// <summary>A question with all that its page shows, bounded however many voices answer it.</summary>
internal sealed class QuestionBook
{
    /// <summary>Voices that a page shows.</summary>
    public const int VoicesShown = 40;

    /// <summary>Conflicts that it shows.</summary>
    public const int ConflictsShown = 20;

    private const int ReportsNamed = 4;

    private QuestionBook(Question question, long number) => (Question, Number) = (question, number);

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>Its number.</summary>
    public long Number { get; }

    /// <summary>All voices, those that most reports carry first.</summary>
    public ImmutableArray<Voice> Voices { get; private init; } = [];

    /// <summary>Those of this page.</summary>
    public ImmutableArray<ShownVoice> Shown { get; private init; } = [];

    /// <summary>How many come before them.</summary>
    public int Before { get; private init; }

    /// <summary>The scale that all of them stand on.</summary>
    public IntervalScale Scale { get; private init; } = new(0, 1, false);

    /// <summary>What all of them allow; null where there is but one, something clashes, or not all are shown.</summary>
    public Interval? Together { get; private init; }

    /// <summary>The conflicts that its figures are in, and one more than is shown where there are more.</summary>
    public ImmutableArray<Conflict> Conflicts { get; private init; } = [];

    /// <summary>How many conflicts its figures are in.</summary>
    public long Clashing { get; private init; }

    /// <summary>The figures that give its numbers.</summary>
    public Givers Givers { get; private init; } = new(null, null, null);

    /// <summary>How many independent origins had been published, by the day on which that changed.</summary>
    public ImmutableArray<(LocalDate Day, int Origins)> Support { get; private init; } = [];

    /// <summary>The question of this id with its voices after the first <paramref name="before"/>; null where there is none.</summary>
    /// <exception cref="Sqlite.CaseException">An answer is damaged.</exception>
    public static QuestionBook? Of(OpenedCase opened, string id, int before)
    {
        if (
            opened.Answers.Question(id) is not { } question
            || new QuestionList(opened.File).Number(id) is not { } number
        )
        {
            return null;
        }
        var list = new VoiceList(opened.File, opened.Figures);
        var voices = list.Of(number);
        ImmutableArray<Conflict> conflicts = [.. new ClashList(opened.File).Of(number, ConflictsShown + 1)];
        var left = Left(opened, list, voices, conflicts);
        var doubts = new Doubts(opened);
        var origins = new OriginList(opened.File, opened.Figures);
        ImmutableArray<ShownVoice> shown =
        [
            .. voices
                .Skip(before)
                .Take(VoicesShown)
                .Select(voice => (voice, said: list.Figures(number, voice, ReportsNamed).ToImmutableArray()))
                .Where(pair => !pair.said.IsEmpty)
                .Select(pair =>
                {
                    var (report, figure) = pair.said[0];
                    var decision = doubts.Decision(report, figure.Id);
                    return new ShownVoice(
                        pair.voice,
                        pair.voice.Origin is { } origin ? origins.At(origin) : null,
                        pair.said,
                        left.GetValueOrDefault(pair.voice, pair.voice.Interval ?? figure.Quantity.Interval)
                    )
                    {
                        Decision = decision,
                        Doubt = doubts.Of(report, figure, decision),
                    };
                }),
        ];
        ImmutableArray<Interval> intervals =
        [
            .. voices.Select(v => v.Interval).OfType<Interval>(),
            .. shown.Select(v => v.Interval),
        ];
        return new QuestionBook(question, number)
        {
            Voices = voices,
            Shown = shown,
            Before = before,
            Scale = intervals.IsEmpty ? new IntervalScale(0, 1, false) : IntervalScale.Over(intervals),
            Together = shown.Length == voices.Length ? AllAllow(question, shown) : null,
            Conflicts = conflicts,
            Clashing =
                conflicts.Length > ConflictsShown
                    ? new ClashList(opened.File).Count(new ClashesAsked { Question = number })
                    : conflicts.Length,
            Givers = Givers.Of(list, number, question),
            Support = Growth(voices),
        };
    }

    /// <summary>How the number of independent origins grew, day by day of publication.</summary>
    public static ImmutableArray<(LocalDate Day, int Origins)> Growth(IEnumerable<Voice> voices)
    {
        var origins = 0;
        return
        [
            .. voices
                .Where(voice => voice is { Origin: not null, Day: not null })
                .GroupBy(voice => voice.Origin!.Value, voice => voice.Day!.Value)
                .CountBy(origin => origin.Min())
                .OrderBy(day => day.Key)
                .Select(day => (day.Key, origins += day.Value)),
        ];
    }

    /// <summary>What all voices that stand allow at once; null where something clashes, or one alone speaks.</summary>
    public static Interval? AllAllow(Question question, IReadOnlyCollection<ShownVoice> voices)
    {
        var standing = voices.Where(v => v.Doubt is null).ToList();
        var all = standing.Aggregate(Interval.Any, (a, voice) => a.Intersect(voice.Interval));
        return standing.Count > 1 && question.Accounts.Length < 2 && !all.IsEmpty ? all : null;
    }

    // What is left of strained voices.
    private static Dictionary<Voice, Interval> Left(
        OpenedCase opened,
        VoiceList list,
        ImmutableArray<Voice> voices,
        IEnumerable<Conflict> conflicts
    )
    {
        var left = new Dictionary<Voice, Interval>();
        foreach (var strain in conflicts.Where(c => c.Kind == ConflictKind.Strain && !c.Figures.IsEmpty))
        {
            if (
                opened.Figures.Find(strain.Figures[0]) is var (report, _, nth)
                && list.Of(voices, report.Number, nth) is { } voice
            )
            {
                left.TryAdd(voice, strain.Left ?? new Interval(1, 0));
            }
        }
        return left;
    }
}
