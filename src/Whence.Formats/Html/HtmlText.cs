using AngleSharp.Dom;

namespace Whence.Formats.Html;

/// <summary>
/// The words of a page as a reader sees them: paragraphs parted by an empty line, white space as one space. Walks without
/// recursion, so that no nesting is too deep for it.
/// </summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tr",
        "ul",
    };

    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "head",
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "button",
        "select",
        "textarea",
        "audio",
        "video",
        "canvas",
        "nav",
    };

    /// <summary>The text of <paramref name="root"/> and all below it.</summary>
    public static string Of(INode root)
    {
        var text = new Paragraphs();
        // Indices, not siblings: to ask a node for its next sibling searches its parent's whole list.
        var open = new Stack<(INode Node, int Next)>();
        if (Enter(root, text))
        {
            open.Push((root, 0));
        }
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                Leave(at.Node, text);
                continue;
            }
            open.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (Enter(child, text))
            {
                open.Push((child, 0));
            }
        }
        return text.ToString();
    }

    private static bool Enter(INode node, Paragraphs text)
    {
        switch (node)
        {
            case IText words:
                text.Add(words.Data);
                return false;
            case IElement element when Unread.Contains(element.LocalName) || element.HasAttribute("hidden"):
                return false;
            case IElement { LocalName: "br" }:
                text.Break();
                return false;
            case IElement { LocalName: "td" or "th" }:
                text.Add(" ");
                return true;
            case IElement element when Blocks.Contains(element.LocalName):
                text.Part();
                return true;
            default:
                return true;
        }
    }

    private static void Leave(INode node, Paragraphs text)
    {
        if (node is IElement element && Blocks.Contains(element.LocalName))
        {
            text.Part();
        }
    }
}
