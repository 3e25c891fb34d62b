using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Weighing;

/// <summary>Reads what <see cref="AnswerWriter"/> wrote; each is null where the bytes were cut short or altered.</summary>
internal static class AnswerReader
{
    public static Question? Question(ReadOnlySpan<byte> packed) =>
        Unpacked(
            packed,
            static (ref Unpacker from) =>
                Opening(ref from) with
                {
                    Figures = from.Many(Word),
                    Accounts = from.Many(Words),
                }
        );

    /// <summary>A question without its figures and accounts, of which there may be thousands.</summary>
    public static Question? Asked(ReadOnlySpan<byte> packed)
    {
        if (Envelope.Open(packed, AnswerWriter.Form, out var content) is not null)
        {
            return null;
        }
        var from = new Unpacker(content);
        return Opening(ref from);
    }

    public static Origin? Origin(ReadOnlySpan<byte> packed) =>
        Unpacked(
            packed,
            static (ref Unpacker from) => new Origin(from.Word(), from.Word(), from.Many(Word), from.Many(Word))
        );

    public static Conflict? Conflict(ReadOnlySpan<byte> packed) =>
        Unpacked(
            packed,
            static (ref Unpacker from) =>
                new Conflict(from.Word(), from.OneOf<ConflictKind>(), from.Many(Word), from.Word())
                {
                    Left = from.Flag() ? new Interval(from.Signed(), from.SignedOrNone()) : null,
                    Share = from.Flag() ? BitConverter.UInt64BitsToDouble(from.Fixed64()) : null,
                    // Not there in cases of before it was kept.
                    Room = from.IsDone ? null : new Room(from.Word(), new Interval(from.Signed(), from.SignedOrNone())),
                }
        );

    public static Edge? Edge(ReadOnlySpan<byte> packed) =>
        Unpacked(
            packed,
            static (ref Unpacker from) =>
                new Edge(from.OneOf<EdgeKind>(), from.Word(), from.Word(), from.Word(), from.WordOrNone())
                {
                    Direction = from.OneOf<EdgeDirection>(),
                    Evidence = from.Many(
                        static (ref Unpacker from) => new Evidence(from.Word(), from.Span(), from.WordOrNone())
                    ),
                }
        );

    public static Circle? Circle(ReadOnlySpan<byte> packed) =>
        Unpacked(packed, static (ref Unpacker from) => new Circle(from.Many(Word)));

    public static Withdrawal? Withdrawal(ReadOnlySpan<byte> packed) =>
        Unpacked(
            packed,
            static (ref Unpacker from) =>
                new Withdrawal(from.Word(), from.OneOf<Standing>(), from.Word(), from.Many(Word))
        );

    private static T? Unpacked<T>(ReadOnlySpan<byte> packed, Unpacker.Take<T> take)
        where T : class
    {
        if (Envelope.Open(packed, AnswerWriter.Form, out var content) is not null)
        {
            return null;
        }
        var from = new Unpacker(content);
        var value = take(ref from);
        return from.IsDone ? value : null;
    }

    private static Question Opening(ref Unpacker from) =>
        new(from.Word(), new Measure(from.Word()))
        {
            Population = from.WordOrNone(),
            Place = from.WordOrNone(),
            From = from.Day(),
            To = from.Day(),
            Low = from.Signed(),
            Best = from.SignedOrNone(),
            High = from.SignedOrNone(),
            Grading = from.OneOf<Grading>(),
            Grounds = from.WordOrNone(),
            Reports = from.Int(),
            Origins = from.Int(),
        };

    private static ImmutableArray<string> Words(ref Unpacker from) => from.Many(Word);

    private static string Word(ref Unpacker from) => from.Word();
}
