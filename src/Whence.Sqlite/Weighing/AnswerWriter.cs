using Whence.Sqlite.Readings;

namespace Whence.Sqlite.Weighing;

/// <summary>What came of weighing, as bytes that <see cref="AnswerReader"/> reads.</summary>
internal static class AnswerWriter
{
    /// <summary>The number of the form that is written.</summary>
    public const byte Form = 1;

    public static byte[] Pack(Question question) =>
        Packed(
            question,
            static (to, q) =>
            {
                to.Word(q.Id);
                to.Word(q.Measure.Name);
                to.Word(q.Population);
                to.Word(q.Place);
                to.Day(q.From);
                to.Day(q.To);
                to.Signed(q.Low);
                to.Signed(q.Best);
                to.Signed(q.High);
                to.Byte((byte)q.Grading);
                to.Word(q.Grounds);
                to.Signed(q.Reports);
                to.Signed(q.Origins);
                Words(to, q.Figures);
                to.Many(q.Accounts, Words);
            }
        );

    public static byte[] Pack(Origin origin) =>
        Packed(
            origin,
            static (to, o) =>
            {
                to.Word(o.Id);
                to.Word(o.Source);
                Words(to, o.Figures);
                Words(to, o.Reports);
            }
        );

    public static byte[] Pack(Conflict conflict) =>
        Packed(
            conflict,
            static (to, c) =>
            {
                to.Word(c.Id);
                to.Byte((byte)c.Kind);
                Words(to, c.Figures);
                to.Word(c.Reason);
                to.Flag(c.Left is not null);
                if (c.Left is { } left)
                {
                    to.Signed(left.Low);
                    to.Signed(left.High);
                }
                to.Flag(c.Share is not null);
                if (c.Share is { } share)
                {
                    to.Fixed64(BitConverter.DoubleToUInt64Bits(share));
                }
                if (c.Room is { } room)
                {
                    to.Word(room.Figure);
                    to.Signed(room.Allowed.Low);
                    to.Signed(room.Allowed.High);
                }
            }
        );

    public static byte[] Pack(Edge edge) =>
        Packed(
            edge,
            static (to, e) =>
            {
                to.Byte((byte)e.Kind);
                to.Word(e.From);
                to.Word(e.FromReport);
                to.Word(e.To);
                to.Word(e.ToReport);
                to.Byte((byte)e.Direction);
                to.Many(
                    e.Evidence,
                    static (to, evidence) =>
                    {
                        to.Word(evidence.Report);
                        to.Span(evidence.Span);
                        to.Word(evidence.Text);
                    }
                );
            }
        );

    public static byte[] Pack(Circle circle) => Packed(circle, static (to, c) => Words(to, c.Reports));

    public static byte[] Pack(Withdrawal withdrawal) =>
        Packed(
            withdrawal,
            static (to, w) =>
            {
                to.Word(w.Report);
                to.Byte((byte)w.Standing);
                to.Word(w.Root);
                Words(to, w.Figures);
            }
        );

    private static byte[] Packed<T>(T value, Action<Packer, T> write)
    {
        var to = new Packer("");
        to.Byte(Form);
        write(to, value);
        return Envelope.Close(to);
    }

    private static void Words(Packer to, ImmutableArray<string> words) =>
        to.Many(words, static (to, word) => to.Word(word));
}
