using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;
using Whence.Formats.Text;

namespace Whence.Formats.Html;

/// <summary>A web page: its article, as SmartReader (after Mozilla's Readability) finds it, else all its words.</summary>
internal sealed class HtmlPage : IFormat
{
    private static readonly byte[][] Openings =
    [
        .. new[] { "<!doctype html", "<html", "<head", "<body" }.Select(Encoding.ASCII.GetBytes),
    ];

    // What is never an article's words, and most of a page's weight.
    private const string Unread = "script, style, noscript, template, svg, iframe";

    private static readonly HashSet<string> EndedAlone = new(StringComparer.OrdinalIgnoreCase)
    {
        "br",
        "col",
        "hr",
        "img",
        "wbr",
    };

    // SmartReader wants an address to resolve links against; none is ever opened.
    private const string Nowhere = "http://page.invalid/";

    /// <inheritdoc/>
    public ImmutableArray<string> Endings => [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public bool Shows(ReadOnlySpan<byte> head)
    {
        var start = head[(TextDecoder.Marked(head)?.Length ?? 0)..].TrimStart(" \t\r\n"u8);
        if (start.StartsWith("<?xml"u8) || start.StartsWith("<!--"u8))
        {
            var end = start.IndexOf("<html"u8);
            start = end < 0 ? start : start[end..];
        }
        foreach (var opening in Openings)
        {
            if (start.Length > opening.Length && Ascii.EqualsIgnoreCase(start[..opening.Length], opening))
            {
                return true;
            }
        }
        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<Intake> Read(Source source)
    {
        var bytes = source.Bytes();
        var declared = HtmlCharset.Declared(source.Head);
        var (html, encoding, unread) = TextDecoder.Decode(source.Path, bytes, declared);
        return html is null ? [unread!] : Read(source, html, new Draft(""), encoding);
    }

    /// <summary>Reads a page that came with <paramref name="known"/> already told of it, as a mail or an archive tells.</summary>
    public static IReadOnlyList<Intake> Read(Source source, string html, Draft known, string? encoding = null)
    {
        if (HtmlDepth.Exceeds(html, Limits.ElementDepth))
        {
            return [new Unread(source.Path, null, UnreadReason.TooDeep)];
        }
        using var page = new HtmlParser().ParseDocument(html);
        var told = new HtmlMetadata(page);
        var draft = known with
        {
            Title = told.Title ?? known.Title,
            Publisher = told.Publisher ?? known.Publisher,
            Published = told.Published ?? known.Published,
            Url = told.Url ?? known.Url,
            Language = told.Language ?? known.Language,
            Remark = TextDecoder.Remark(source.Path, encoding),
        };
        // What the page tells is read first: looking for the words takes its scripts out.
        return source.Admit(draft with { Text = Words(page) });
    }

    /// <summary>The words of markup that stands in XML, as in a feed or a news item.</summary>
    public static string? Words(XElement element)
    {
        var empty = element
            .Descendants()
            .Where(inner => inner.IsEmpty && !EndedAlone.Contains(inner.Name.LocalName))
            .ToArray();
        foreach (var inner in empty)
        {
            // "<title/>", which HTML does not know, would swallow all that follows it.
            inner.Value = "";
        }
        return Words(string.Concat(element.Nodes()));
    }

    /// <summary>The words of a page, without what is told of it.</summary>
    public static string? Words(string html)
    {
        if (HtmlDepth.Exceeds(html, Limits.ElementDepth))
        {
            return null;
        }
        using var page = new HtmlParser().ParseDocument(html);
        return HtmlText.Of(Body(page));
    }

    private static string Words(IHtmlDocument page)
    {
        foreach (var unread in page.QuerySelectorAll(Unread))
        {
            unread.Remove();
        }
        var small = page.All.Take(Limits.ArticleElements + 1).Count() <= Limits.ArticleElements;
        if (
            small
            && page.DocumentElement.OuterHtml is { Length: <= Limits.ArticleCharacters } html
            && Article(html) is { } found
        )
        {
            using var article = new HtmlParser().ParseDocument(found);
            return HtmlText.Of(Body(article));
        }
        return HtmlText.Of(Main(page));
    }

    /// <summary>The markup of the article that SmartReader finds; null where it finds none.</summary>
    private static string? Article(string html)
    {
        try
        {
            var article = new Reader(Nowhere, html).GetArticle();
            return article.IsReadable && !string.IsNullOrEmpty(article.Content) ? article.Content : null;
        }
#pragma warning disable CA1031 // Whatever ends SmartReader on a page that it was not made for, the page's words are still there.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    /// <summary>The one article of a page, or its main part, or all of it.</summary>
    private static IElement Main(IHtmlDocument page) =>
        page.QuerySelectorAll("article") is [var article] ? article
        : page.QuerySelectorAll("main") is [var main] ? main
        : Body(page);

    // A page of frames has no body.
    private static IElement Body(IHtmlDocument page) => page.Body ?? page.DocumentElement;
}
