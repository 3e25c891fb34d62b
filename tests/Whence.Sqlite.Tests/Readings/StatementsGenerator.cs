using CsCheck;
using NodaTime;

namespace Whence.Sqlite.Tests.Readings;

/// <summary>Statements of any shape: words in any script, halves of surrogate pairs, absent parts, days at the ends of the calendar.</summary>
internal static class StatementsGenerator
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.String[0, 12],
        Gen.OneOf("", "r", "r#f1", "r#f1.2", "nearly 100", "погибли", "수백 명", "🚑", "\ud83d", "\ude91 cut"),
        Gen.String[Gen.Char, 0, 12]
    );

    private static readonly Gen<Span> Span = Gen.Select(
        Gen.Int[0, 100_000],
        Gen.Int[0, 400],
        (at, n) => new Span(at, at + n)
    );

    private static readonly Gen<LocalDate?> Day = Gen.OneOf(
        Gen.Int[-3_000_000, 2_900_000].Select(d => (LocalDate?)new LocalDate(1970, 1, 1).PlusDays(d)),
        Gen.Const((LocalDate?)null),
        Gen.OneOf<LocalDate?>(LocalDate.MinIsoValue, LocalDate.MaxIsoValue, new LocalDate(2024, 12, 23))
    );

    private static readonly Gen<Instant?> Moment = Gen.OneOf(
        Gen.Const((Instant?)null),
        Gen.Select(
            Gen.Long[-60_000_000_000, 250_000_000_000],
            Gen.Int[0, 999_999_999],
            (s, n) => (Instant?)Instant.FromUnixTimeSeconds(s).PlusNanoseconds(n)
        )
    );

    private static readonly Gen<Quantity> Quantity = Gen.Select(
        Gen.Enum<Hedge>(),
        Many(Gen.Long),
        Gen.Long,
        None(Gen.Long),
        NoWord(),
        None(Gen.Enum<Hedge>()),
        (hedge, values, low, high, vague, outer) =>
            new Quantity(hedge, values, new Interval(low, high)) { Vague = vague, Outer = outer }
    );

    private static readonly Gen<Population> Population = Gen.Select(
        Word,
        Gen.Enum<PopulationKind>(),
        None(Span),
        NoWord(),
        (text, kind, span, side) => new Population(text, kind) { Span = span, Side = side }
    );

    private static readonly Gen<Place> Place = Gen.Select(
        Gen.Select(Word, Gen.Enum<PlaceKind>(), Gen.Int[1, 7]),
        Gen.Select(None(Span), None(Span), Gen.Enum<PlaceRole>()),
        NoWord(),
        Many(Word),
        (what, where, id, within) =>
            new Place(what.Item1, what.Item2, what.Item3)
            {
                Span = where.Item1,
                At = where.Item2,
                Role = where.Item3,
                Id = id,
                Within = within,
            }
    );

    private static readonly Gen<Period> Period = Gen.Select(
        Word,
        Day,
        Day,
        None(Gen.Int[1, 5]),
        None(Span),
        NoWord(),
        (text, from, to, precision, span, why) =>
            new Period(text)
            {
                From = from,
                To = to,
                Precision = precision,
                Span = span,
                Unresolved = why,
            }
    );

    private static readonly Gen<Figure> Figure = Gen.Select(
        Gen.Select(Word, Word, Span, Quantity, Word),
        Gen.Select(Word, Span, Word, Gen.Bool, None(Span)),
        Gen.Select(Absent(Population), Absent(Place), Absent(Period)),
        Gen.Select(NoWord(), NoWord(), Many(Word), NoWord()),
        (what, said, where, who) =>
            new Figure(what.Item1, what.Item2, what.Item3, what.Item4, new Measure(what.Item5))
            {
                Words = said.Item1,
                Sentence = said.Item2,
                SentenceText = said.Item3,
                Realis = said.Item4,
                Excerpt = said.Item5,
                Population = where.Item1,
                Place = where.Item2,
                Period = where.Item3,
                Attribution = who.Item1,
                Source = who.Item2,
                Via = who.Item3,
                Repeats = who.Item4,
            }
    );

    private static readonly Gen<Attribution> Attribution = Gen.Select(
        Gen.Select(Word, Word, Gen.Enum<AttributionKind>(), Gen.Enum<Stance>()),
        Gen.Select(NoWord(), NoWord()),
        Gen.Select(Many(Span), Many(Span), Many(Span)),
        (what, who, where) =>
            new Attribution(what.Item1, what.Item2)
            {
                Kind = what.Item3,
                Stance = what.Item4,
                Parent = who.Item1,
                Speaker = who.Item2,
                Source = where.Item1,
                Cue = where.Item2,
                Content = where.Item3,
            }
    );

    private static readonly Gen<Position> Position = Gen.Select(
        Gen.Select(Word, Word, Word, Gen.Enum<Stance>(), Word),
        Gen.Select(Span, None(Span), Word, NoWord(), Day),
        (what, said) =>
            new Position(what.Item1, what.Item2, what.Item3, what.Item4, what.Item5)
            {
                Words = said.Item1,
                Matter = said.Item2,
                SentenceText = said.Item3,
                Attribution = said.Item4,
                Since = said.Item5,
            }
    );

    private static readonly Gen<Allegation> Allegation = Gen.Select(
        Gen.Select(Word, Word, NoWord(), Word, Span),
        Gen.Select(Gen.Enum<AllegationKind>(), NoWord(), Word, Word, NoWord(), NoWord()),
        (what, said) =>
            new Allegation(what.Item1, what.Item2, what.Item3, what.Item4, what.Item5)
            {
                Kind = said.Item1,
                Victims = said.Item2,
                ActText = said.Item3,
                SentenceText = said.Item4,
                Attribution = said.Item5,
                Repeats = said.Item6,
            }
    );

    private static readonly Gen<Heading> Heading = Gen.Select(
        Word,
        NoWord(),
        NoWord(),
        Day,
        Moment,
        Gen.Select(Gen.Enum<Standing>(), NoWord(), Gen.Long),
        (id, title, publisher, day, moment, item) =>
            new Heading(id, title, publisher, day, moment)
            {
                Standing = item.Item1,
                Edition = item.Item2 is { } name ? new Edition(name, item.Item3) : null,
            }
    );

    private static readonly Gen<(ImmutableArray<Quotation>, ImmutableArray<Credit>)> Quoted = Gen.Select(
        Many(Gen.Select(Word, NoWord(), Span, Word, (a, s, w, t) => new Quotation(a, s, w, t))),
        Many(Gen.Select(Word, Word, Span, Gen.Bool, (o, n, w, b) => new Credit(o, n, w, b)))
    );

    private static readonly Gen<Fingerprint> Fingerprint = Gen.Select(
        Many(Gen.ULong),
        Many(Span),
        Gen.Int[0, 100_000],
        (hashes, spans, words) => new Fingerprint(hashes, spans, words)
    );

    private static readonly Gen<Gist> Gist = Gen.Select(
        Many(Gen.UInt),
        Many(Gen.Byte),
        Day,
        (terms, counts, day) => new Gist(terms, counts) { Day = day }
    );

    /// <summary>Any statements.</summary>
    public static Gen<Statements> Statements { get; } =
        Gen.Select(
            Gen.Select(Heading, Many(Attribution), Many(Figure), Many(Position), Many(Allegation)),
            Gen.Select(Quoted, Many(Span), Fingerprint, Gist),
            (stated, about) =>
                new Statements(stated.Item1)
                {
                    Attributions = stated.Item2,
                    Figures = stated.Item3,
                    Positions = stated.Item4,
                    Allegations = stated.Item5,
                    Quotations = about.Item1.Item1,
                    Credits = about.Item1.Item2,
                    Repeated = about.Item2,
                    Fingerprint = about.Item3,
                    Gist = about.Item4,
                }
        );

    private static Gen<string?> NoWord() => Gen.OneOf(Gen.Const((string?)null), Word.Select(word => (string?)word));

    private static Gen<ImmutableArray<T>> Many<T>(Gen<T> item) =>
        item.Array[0, 4].Select(items => items.ToImmutableArray());

    private static Gen<T?> None<T>(Gen<T> item)
        where T : struct => Gen.OneOf(Gen.Const((T?)null), item.Select(value => (T?)value));

    private static Gen<T?> Absent<T>(Gen<T> item)
        where T : class => Gen.OneOf(Gen.Const((T?)null), item.Select(value => (T?)value));
}
