namespace Whence.Sqlite.Readings;

/// <summary>Reads what a report states, part by part, in the order in which <see cref="StatementsWriter"/> writes it.</summary>
internal static class StatementsReader
{
    public static Statements Read(ref Unpacker from) =>
        new(Heading(ref from))
        {
            Attributions = from.Many(Attribution),
            Figures = from.Many(Figure),
            Positions = from.Many(Position),
            Allegations = from.Many(Allegation),
            Quotations = from.Many(Quotation),
            Credits = from.Many(Credit),
            Repeated = from.Many(Span),
            Fingerprint = Fingerprint(ref from),
            Gist = Gist(ref from),
        };

    private static Heading Heading(ref Unpacker from)
    {
        var id = from.Report = from.Word();
        return new Heading(id, from.WordOrNone(), from.WordOrNone(), from.Day(), from.Flag() ? Instant(ref from) : null)
        {
            Standing = from.OneOf<Standing>(),
            Edition = Edition(from.WordOrNone(), from.Signed()),
        };
    }

    private static Edition? Edition(string? item, long version) => item is null ? null : new Edition(item, version);

    private static Instant Instant(ref Unpacker from)
    {
        var days = from.Int();
        var nanoseconds = from.Signed();
        return
            days is >= -4_371_222 and <= 2_932_896
            && nanoseconds is > -NodaConstants.NanosecondsPerDay and < NodaConstants.NanosecondsPerDay
            ? NodaConstants.UnixEpoch + Duration.FromDays(days) + Duration.FromNanoseconds(nanoseconds)
            : NodaConstants.UnixEpoch;
    }

    private static Attribution Attribution(ref Unpacker from) =>
        new(from.Word(), from.Word())
        {
            Kind = from.OneOf<AttributionKind>(),
            Stance = from.OneOf<Stance>(),
            Parent = from.WordOrNone(),
            Source = from.Many(Span),
            Cue = from.Many(Span),
            Content = from.Many(Span),
            Speaker = from.WordOrNone(),
        };

    private static Figure Figure(ref Unpacker from) =>
        new(from.Word(), from.Word(), from.Span(), Quantity(ref from), new Measure(from.Word()))
        {
            Words = from.Word(),
            Sentence = from.Span(),
            SentenceText = from.Word(),
            Excerpt = from.HasExcerpts ? from.SpanOrNone() : null,
            Population = from.Flag() ? Population(ref from) : null,
            Realis = from.Flag(),
            Attribution = from.WordOrNone(),
            Source = from.WordOrNone(),
            Via = from.Many(Word),
            Place = from.Flag() ? Place(ref from) : null,
            Period = from.Flag() ? Period(ref from) : null,
            Repeats = from.WordOrNone(),
        };

    private static Quantity Quantity(ref Unpacker from) =>
        new(
            from.OneOf<Hedge>(),
            from.Many(static (ref Unpacker from) => from.Signed()),
            new Interval(from.Signed(), from.SignedOrNone())
        )
        {
            Vague = from.WordOrNone(),
            Outer = from.Flag() ? from.OneOf<Hedge>() : null,
        };

    private static Population Population(ref Unpacker from) =>
        new(from.Word(), from.OneOf<PopulationKind>()) { Span = from.SpanOrNone(), Side = from.WordOrNone() };

    private static Place Place(ref Unpacker from) =>
        new(from.Word(), from.OneOf<PlaceKind>(), from.Int())
        {
            Span = from.SpanOrNone(),
            At = from.SpanOrNone(),
            Role = from.OneOf<PlaceRole>(),
            Id = from.WordOrNone(),
            Within = from.Many(Word),
        };

    private static Period Period(ref Unpacker from) =>
        new(from.Word())
        {
            From = from.Day(),
            To = from.Day(),
            Precision = from.Flag() ? from.Int() : null,
            Span = from.SpanOrNone(),
            Unresolved = from.WordOrNone(),
        };

    private static Position Position(ref Unpacker from) =>
        new(from.Word(), from.Word(), from.Word(), from.OneOf<Stance>(), from.Word())
        {
            Words = from.Span(),
            Matter = from.SpanOrNone(),
            SentenceText = from.Word(),
            Attribution = from.WordOrNone(),
            Since = from.Day(),
        };

    private static Allegation Allegation(ref Unpacker from) =>
        new(from.Word(), from.Word(), from.WordOrNone(), from.Word(), from.Span())
        {
            Kind = from.OneOf<AllegationKind>(),
            Victims = from.WordOrNone(),
            ActText = from.Word(),
            SentenceText = from.Word(),
            Attribution = from.WordOrNone(),
            Repeats = from.WordOrNone(),
        };

    private static Quotation Quotation(ref Unpacker from) =>
        new(from.Word(), from.WordOrNone(), from.Span(), from.Word());

    private static Credit Credit(ref Unpacker from) => new(from.Word(), from.Word(), from.Span(), from.Flag());

    private static Fingerprint Fingerprint(ref Unpacker from)
    {
        var hashes = from.Fixed64s(from.Count(sizeof(ulong)));
        var spans = new Span[from.Count(2)];
        var before = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            var span = from.Span();
            spans[i] = new Span(unchecked(before + span.Start), unchecked(before + span.End));
            before = spans[i].Start;
        }
        return new Fingerprint(hashes, [.. spans], from.Int());
    }

    private static Gist Gist(ref Unpacker from)
    {
        var terms = new uint[from.Count(sizeof(uint))];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = from.Fixed32();
        }
        return new Gist([.. terms], from.Many(static (ref Unpacker from) => from.Byte())) { Day = from.Day() };
    }

    private static string Word(ref Unpacker from) => from.Word();

    private static Span Span(ref Unpacker from) => from.Span();
}
