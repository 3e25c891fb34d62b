using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>Makes positions and allegations of what was read: names, days, ids, and what a claim points back at.</summary>
internal sealed class PositionWriter(Clauses clauses)
{
    private static readonly FrozenSet<string> Charges = Vocabulary.Of("charge");
    private static readonly FrozenSet<string> Harms = Vocabulary.Of("harm");
    private static readonly FrozenSet<string> DoneTo = Vocabulary.Of("done-to");
    private readonly AnnotatedText text = clauses.Text;
    private readonly ImmutableArray<Position>.Builder positions = ImmutableArray.CreateBuilder<Position>();
    private readonly ImmutableArray<Allegation>.Builder allegations = ImmutableArray.CreateBuilder<Allegation>();
    private readonly Dictionary<(char Kind, int Start), int> taken = [];

    public ImmutableArray<Position> Positions => positions.ToImmutable();

    public ImmutableArray<Allegation> Allegations => allegations.ToImmutable();

    public void Add(Stand stated)
    {
        var stand = WithoutSince(stated);
        var words = text.SpanOf(stand.Words.First, stand.Words.End);
        var actor = ActorOf(stand.Actor);
        // What somebody is quoted as saying is no stand of the outlet's.
        if (text[stand.Words.First].Quoted && (stand.Actor.IsEmpty || actor == text.Report.Publisher))
        {
            return;
        }
        var (on, matter) = MatterOf(stand, actor);
        positions.Add(
            new Position(IdOf('p', words.Start), text.Report.Id, actor, stand.Stance, on)
            {
                Words = words,
                Matter = matter,
                SentenceText = text.ExcerptOf(text.SentenceOf(stand.Words.First), words).In(text.Text),
                Attribution = clauses.AttributionOf(stand.Words.End - 1)?.Id,
                Since = SinceOf(stand),
            }
        );
    }

    public void Add(Charge charge)
    {
        var act = text.SpanOf(charge.Act.First, charge.Act.End);
        var allegation = new Allegation(
            IdOf('g', act.Start),
            text.Report.Id,
            charge.Accuser.IsEmpty ? null : clauses.NameOf(charge.Accuser),
            clauses.NameOf(charge.Accused, charge.Accuser),
            act
        )
        {
            Kind = charge.Kind,
            ActText = act.In(text.Text),
            Victims = VictimsOf(charge.Act),
            SentenceText = text.ExcerptOf(text.SentenceOf(charge.At), text.SpanOf(charge.At, charge.At + 1))
                .In(text.Text),
            Attribution = clauses.AttributionOf(charge.At)?.Id,
        };
        allegations.Add(allegation);
        clauses.Carried.Note(allegation, text.SentenceIndexOf(charge.At));
    }

    private string ActorOf(Stretch actor) =>
        !actor.IsEmpty ? clauses.NameOf(actor) : text.Report.Publisher ?? "the report";

    private (string On, Span? Matter) MatterOf(Stand stand, string actor)
    {
        var named = stand.Matter;
        if (clauses.Matters.PointsBack(named))
        {
            var charge = !named.IsEmpty && clauses.Find(named.First, named.End, [.. Charges]) >= 0;
            if (clauses.Carried.Of(stand.Words.First, actor, charge) is { } carried)
            {
                clauses.Carried.Note(carried, text.SentenceIndexOf(stand.Words.First));
                return (carried, null);
            }
        }
        return named.IsEmpty
            ? (
                text.Report.Title
                    ?? text.ExcerptOf(
                            text.SentenceOf(stand.Words.First),
                            text.SpanOf(stand.Words.First, stand.Words.End)
                        )
                        .In(text.Text),
                null
            )
            : (clauses.Words(named), text.SpanOf(named.First, named.End));
    }

    // "silent on the deaths since March", "confirmed the deaths on Monday": since when it holds is no part of what it is on.
    private Stand WithoutSince(Stand stand)
    {
        var end = stand.Matter.End;
        while (end > stand.Matter.First + 1 && clauses.Times.Covers(end - 1))
        {
            end--;
        }
        end = end > stand.Matter.First + 1 && text.Lower(end - 1) is "since" or "on" ? end - 1 : end;
        var stated =
            end < stand.Matter.End
            && (text.Lower(end) == "since" || text.Lower(end) == "on" && !clauses.HoldsVerb(stand.Matter));
        return stated
            ? stand with
            {
                Matter = new Stretch(stand.Matter.First, end),
                Since = clauses.Times.At(stand.Matter.End - 1),
            }
            : stand;
    }

    private LocalDate? SinceOf(Stand stand)
    {
        if (stand.Since is { } since)
        {
            return since.From ?? since.To;
        }
        var published = text.Report.Published;
        var sentence = text.SentenceOf(stand.Words.First);
        var floor = Math.Max(sentence.First, stand.Words.First - 12);
        var end =
            stand.Matter.First > stand.Words.End ? stand.Matter.First : Math.Min(sentence.End, stand.Words.End + 6);
        for (var i = stand.Words.First; i < end; i++)
        {
            if (!stand.Matter.Contains(i) && clauses.Times.At(i) is { } after)
            {
                return after.From ?? after.To ?? published;
            }
        }
        for (var i = stand.Words.First - 1; i >= floor; i--)
        {
            if (
                clauses.Times.At(i) is { From: { } day } && text.Lower(i + 1) is "," or "has" or "have" or "had"
                || Adjoins(i, stand)
            )
            {
                return clauses.Times.At(i)?.From ?? published;
            }
        }
        return published;
    }

    private bool Adjoins(int i, Stand stand) => clauses.Times.Covers(i) && i == stand.Words.First - 1;

    private string? VictimsOf(Stretch act)
    {
        for (var i = act.First; i < act.End - 1; i++)
        {
            var from =
                Harms.Contains(text.Lower(i)) && text.Lower(i + 1) is not ("of" or "in" or "at" or "on") ? i + 1
                : (DoneTo.Contains(text.Lower(i)) && text.Lower(i + 1) == "of")
                || (
                    text.Lower(i) is "attack" or "attacks" or "strike" or "strikes"
                    && text.Lower(i + 1) is "on" or "against"
                )
                    ? i + 2
                : -1;
            if (from < 0 || from >= act.End)
            {
                continue;
            }
            var victims = clauses.Subjects.After(from);
            if (!victims.IsEmpty && victims.End <= act.End)
            {
                return clauses.Words(victims);
            }
        }
        return null;
    }

    private string IdOf(char kind, int start)
    {
        var nth = taken.GetValueOrDefault((kind, start));
        taken[(kind, start)] = nth + 1;
        return Identifier.For(text.Report.Id, kind, start, nth);
    }
}
