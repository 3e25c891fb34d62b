using System.Text;

namespace Whence.Formats.Mail;

/// <summary>Tells mail by the lines that it opens with.</summary>
internal static class MailHead
{
    // A text may open with "From: the desk"; no text opens with two of these as well as that.
    private static readonly string[] Known =
    [
        "date",
        "message-id",
        "mime-version",
        "received",
        "subject",
        "to",
        "return-path",
        "content-type",
        "delivered-to",
    ];

    /// <summary>Whether it opens with headers of a mail, a sender among them.</summary>
    public static bool IsMessage(ReadOnlySpan<byte> head)
    {
        int known = 0;
        var sender = false;
        foreach (var line in Encoding.Latin1.GetString(head).Split('\n'))
        {
            var words = line.TrimEnd('\r');
            if (words.Length == 0)
            {
                break;
            }
            if (words[0] is ' ' or '\t')
            {
                continue;
            }
            var colon = words.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || words.AsSpan(0, colon).ContainsAnyExceptInRange('!', '~'))
            {
                // The head may end within a line, and a line that is no header ends what headers there are.
                break;
            }
            var name = words[..colon].ToLowerInvariant();
            sender |= name == "from";
            known += Known.Contains(name) ? 1 : 0;
        }
        return sender && known >= 2;
    }

    /// <summary>Whether it opens as a mailbox does, with a line "From somebody, day" and a mail after it.</summary>
    public static bool IsMailbox(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'\n');
        return head.StartsWith("From "u8) && end > 0 && IsMessage(head[(end + 1)..]);
    }
}
