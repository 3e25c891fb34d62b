using MimeKit;

namespace Whence.Formats.Mail;

/// <summary>A file of mails, one behind the other, each after a line that begins "From " (RFC 4155).</summary>
internal sealed class Mailbox : IFormat
{
    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".mbox", ".mbx"];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head) => MailHead.IsMailbox(head);

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        var one = new Allowance(Limits.ContainerBytes, int.MaxValue);
        using var stream = new Trail(new MeteredStream(source.Whole(), one.TakeBytes), source.Keeps);
        var parser = new MimeParser(new ParserOptions { MaxMimeDepth = Limits.PartDepth }, stream, MimeFormat.Mbox);
        var ordinal = 0;
        while (!parser.IsEndOfStream)
        {
            MimeMessage message;
            try
            {
                message = parser.ParseMessage();
            }
            catch (FormatException fault)
            {
                throw new InvalidDataException(fault.Message, fault);
            }
            ordinal++;
            one.Renew();
            var known = new Draft("") { Ordinal = ordinal, Original = stream.CutAt(parser.Position) };
            foreach (var intake in MailMessage.Read(source, message, known))
            {
                yield return intake;
            }
        }
    }
}
