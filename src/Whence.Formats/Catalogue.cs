using System.Text;
using Whence.Formats.Archives;
using Whence.Formats.Feeds;
using Whence.Formats.Html;
using Whence.Formats.Json;
using Whence.Formats.Mail;
using Whence.Formats.Markdown;
using Whence.Formats.News;
using Whence.Formats.Pdf;
using Whence.Formats.Tables;
using Whence.Formats.Text;
using Whence.Formats.WebArchives;

namespace Whence.Formats;

/// <summary>The formats that are read, and which of them an input is.</summary>
/// <param name="admission">Lets the reports in.</param>
/// <param name="columns">Which columns of a table hold what.</param>
internal sealed class Catalogue(Admission admission, ColumnMap columns)
{
    // In the order in which their signs are looked for: the surest first.
    private static readonly ImmutableArray<IFormat> Formats =
    [
        new PdfFile(),
        new Zip(),
        new Gzip(),
        new Zstandard(),
        new Tar(),
        new Warc(),
        new Mailbox(),
        new MailMessage(),
        new NewsItem(),
        new NewsMl1(),
        new Nitf(),
        new Feed(),
        new HtmlPage(),
        new JsonFile(),
        new MarkdownFile(),
        new DelimitedTable(),
        new PlainText(),
    ];

    // For what declares itself to be in windows-1251 and the like.
    static Catalogue() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Lets the reports in.</summary>
    public Admission Admission => admission;

    /// <summary>Which columns of a table hold what.</summary>
    public ColumnMap Columns => columns;

    /// <summary>Whether the ending of <paramref name="path"/> is that of a format.</summary>
    public static bool Names(string path) => ByName(path) is not null;

    /// <summary>Whether the first bytes are those of a format.</summary>
    public static bool Shows(ReadOnlySpan<byte> head) => ByBytes(head) is not null;

    /// <summary>Reads <paramref name="source"/> as what its bytes show it to be, else as what its name says, else as text.</summary>
    public IEnumerable<Intake> Read(Source source)
    {
        if (source.Head.Count == 0)
        {
            return [new Unread(source.Path, null, UnreadReason.Empty)];
        }
        var format = ByBytes(source.Head) ?? ByName(source.Name) ?? Formats[^1];
        return Faults.AsValues(source.Path, format.Read(source)).Concat(PassedOver(source));
    }

    /// <summary>Whether an item is of a kind that is read: what is packed with reports, such as pictures, may be of any.</summary>
    public static bool Knows(Source source) => ByBytes(source.Head) is not null || ByName(source.Name) is not null;

    private static IEnumerable<Intake> PassedOver(Source source)
    {
        if (source.PassedOver > 0)
        {
            yield return Remark.OnPassedOver(source.Path, source.PassedOver);
        }
    }

    private static IFormat? ByBytes(ReadOnlySpan<byte> head)
    {
        foreach (var format in Formats)
        {
            if (format.Shows(head))
            {
                return format;
            }
        }
        return null;
    }

    private static IFormat? ByName(string path)
    {
        foreach (var format in Formats)
        {
            foreach (var ending in format.Endings)
            {
                if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                {
                    return format;
                }
            }
        }
        return null;
    }
}
