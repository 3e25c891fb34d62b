using Whence.Reading;

namespace Whence.Positions;

/// <summary>One sentence with what earlier stages read in it: turns tokens into positions and allegations.</summary>
internal sealed class StatedSentence
{
    private const int LongestCarried = 160;

    private static readonly HashSet<string> Pronoun = Vocabulary.Of("pronoun");

    private readonly AnnotatedText text;
    private readonly int index;
    private readonly Attribution[] said;
    private readonly Period[] periods;
    private readonly Lazy<string> words;

    public StatedSentence(AnnotatedText text, int index, Attribution[] said, Period[] periods)
    {
        this.text = text;
        this.index = index;
        this.said = said;
        this.periods = periods;
        words = new Lazy<string>(() => text.Sentences[index].Span.In(text.Text));
        Times = [.. periods.Select(period => period.Span!.Value)];
    }

    /// <summary>The time expressions of the sentence.</summary>
    public Span[] Times { get; }

    public void Add(Taken taken, ImmutableArray<Position>.Builder positions)
    {
        var span = text.SpanOf(taken.Words.First, taken.Words.End);
        var (on, matter) = On(taken);
        var nth = 0;
        foreach (var actor in Actors(taken.Actor))
        {
            var id = Identifier.For(text.Report.Id, 'p', span.Start, nth++);
            positions.Add(
                new Position(id, text.Report.Id, actor, taken.Stance, on)
                {
                    Words = span,
                    Matter = matter,
                    SentenceText = words.Value,
                    Attribution = Around(span),
                    Since = Since(matter),
                }
            );
        }
    }

    public void Add(Charge charge, ImmutableArray<Allegation>.Builder allegations)
    {
        var act = text.SpanOf(charge.Act.First, charge.Act.End);
        var nth = 0;
        for (var i = allegations.Count - 1; i >= 0 && allegations[i].Act.Start == act.Start; i--)
        {
            nth++;
        }
        var id = Identifier.For(text.Report.Id, 'g', act.Start, nth);
        var around = Around(act);
        allegations.Add(
            new Allegation(
                id,
                text.Report.Id,
                charge.Accuser.IsEmpty ? null : Name(charge.Accuser),
                Name(charge.Accused),
                act
            )
            {
                Kind = charge.Kind,
                ActText = act.In(text.Text),
                SentenceText = words.Value,
                Attribution = around,
            }
        );
    }

    private IEnumerable<string> Actors(Phrase actor)
    {
        if (actor.IsEmpty)
        {
            yield return text.Report.Publisher ?? "the report";
            yield break;
        }
        if (text.Lower(actor.First) != "neither")
        {
            yield return Name(actor);
            yield break;
        }
        var from = actor.First + 1;
        for (var i = from; i <= actor.End; i++)
        {
            if (i == actor.End || text.Lower(i) is "nor" or "or")
            {
                if (i > from)
                {
                    yield return Name(new Phrase(from, i));
                }
                from = i + 1;
            }
        }
    }

    private string Name(Phrase phrase)
    {
        var span = text.SpanOf(phrase.First, phrase.End);
        if (phrase.End - phrase.First == 1 && Pronoun.Contains(text.Lower(phrase.First)))
        {
            foreach (var attribution in said)
            {
                if (attribution.Speaker is { } speaker && attribution.Source.Contains(span))
                {
                    return speaker;
                }
            }
        }
        return span.In(text.Text);
    }

    private (string On, Span? Matter) On(Taken taken)
    {
        if (!taken.Matter.IsEmpty)
        {
            var span = text.SpanOf(taken.Matter.First, taken.Matter.End);
            return (span.In(text.Text), span);
        }
        var carried = text.Sentences[Math.Max(0, index - 1)].Span;
        return (Trimmed(carried), null);
    }

    private string Trimmed(Span span)
    {
        if (span.Length <= LongestCarried)
        {
            return span.In(text.Text);
        }
        var space = text.Text.LastIndexOf(' ', span.Start + LongestCarried, LongestCarried);
        var end = space > span.Start ? space : span.Start + LongestCarried;
        // Half a surrogate pair is no character.
        return text.Text[span.Start..(char.IsHighSurrogate(text.Text[end - 1]) ? end - 1 : end)];
    }

    // A time inside the matter says when that happened, not since when the actor stands to it so.
    private LocalDate? Since(Span? matter)
    {
        foreach (var period in periods)
        {
            if (!(matter?.Contains(period.Span!.Value) ?? false) && (period.From ?? period.To) is { } day)
            {
                return day;
            }
        }
        return text.Report.Published;
    }

    private string? Around(Span span)
    {
        Attribution? inner = null;
        foreach (var attribution in said)
        {
            var covers = attribution.Content.Any(content => content.Contains(span));
            if (covers && (inner is null || attribution.Cover.Length < inner.Cover.Length))
            {
                inner = attribution;
            }
        }
        return inner?.Id;
    }
}
