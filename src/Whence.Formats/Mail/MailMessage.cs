using System.Text.RegularExpressions;
using MimeKit;
using Whence.Formats.Html;

namespace Whence.Formats.Mail;

/// <summary>One mail: its words, with its sender as publisher; what is attached is read for itself.</summary>
internal sealed partial class MailMessage : IFormat
{
    private static readonly ParserOptions Options = new() { MaxMimeDepth = Limits.PartDepth };

    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".eml", ".mht", ".mhtml"];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head) => MailHead.IsMessage(head);

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        using var bytes = new MemoryStream(source.Bytes(Limits.ContainerBytes), writable: false);
        MimeMessage? message = null;
        try
        {
            message = new MimeParser(Options, bytes, MimeFormat.Entity).ParseMessage();
        }
        catch (FormatException)
        {
            // Said below: nothing may be yielded from here.
        }
        if (message is null)
        {
            return [new Unread(source.Path, null, UnreadReason.Damaged, "it has no headers of a mail")];
        }
        return Read(source, message, new Draft(""));
    }

    /// <summary>Reads <paramref name="message"/>, of which <paramref name="known"/> tells its place among several.</summary>
    public static IEnumerable<Intake> Read(Source source, MimeMessage message, Draft known)
    {
        using (message)
        {
            foreach (var intake in Body(source, message, known))
            {
                yield return intake;
            }
            foreach (var part in message.Attachments)
            {
                source.TakeItem();
                foreach (var intake in source.Within(Name(part), () => Open(part), ordinal: known.Ordinal))
                {
                    yield return intake;
                }
            }
        }
    }

    private static IReadOnlyList<Intake> Body(Source source, MimeMessage message, Draft known)
    {
        var saved = message.Headers["Snapshot-Content-Location"];
        var draft = known with
        {
            Title = message.Subject,
            Publisher = saved is null ? Sender(message) : null,
            Published = message.Headers[HeaderId.Date],
            Language = message.Headers[HeaderId.ContentLanguage],
            Url = saved,
        };
        if (saved is not null && message.HtmlBody is { } page)
        {
            return HtmlPage.Read(source, page, draft);
        }
        var text =
            message.TextBody is { } plain && !string.IsNullOrWhiteSpace(plain)
                ? Lines(plain, quoted: known.Ordinal is not null)
            : message.HtmlBody is { } html ? HtmlPage.Words(html)
            : "";
        if (text is null)
        {
            return [new Unread(source.Path, null, UnreadReason.TooDeep)];
        }
        // A mail may be no more than the envelope of what is attached to it.
        return string.IsNullOrWhiteSpace(text) && message.Attachments.Any()
            ? []
            : source.Admit(draft with { Text = text });
    }

    private static string? Sender(MimeMessage message) =>
        message.From.Mailboxes.FirstOrDefault() is { } from
            ? string.IsNullOrWhiteSpace(from.Name)
                ? from.Address
                : from.Name
            : null;

    /// <summary>A mailbox quotes lines that begin "From ", lest they part it.</summary>
    private static string Lines(string text, bool quoted)
    {
        var lines = text.ReplaceLineEndings("\n").Trim('\n');
        return quoted ? QuotedFrom().Replace(lines, "$1") : lines;
    }

    [GeneratedRegex("^>(>*From )", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex QuotedFrom();

    private static Stream Open(MimeEntity part)
    {
        if (part is MimePart { Content: { } content })
        {
            return content.Open();
        }
        var whole = new MemoryStream();
        if (part is MessagePart { Message: { } message })
        {
            message.WriteTo(whole);
        }
        whole.Position = 0;
        return whole;
    }

    private static string Name(MimeEntity part) =>
        part is MessagePart held
            ? (held.Message?.Subject ?? "message") + ".eml"
            : part.ContentDisposition?.FileName ?? part.ContentType.Name ?? "attachment";
}
