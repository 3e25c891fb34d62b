using System.Xml;

namespace Whence.Formats.Word;

/// <summary>The words of WordprocessingML.</summary>
internal static class WordText
{
    // What was deleted with changes tracked, and the codes of fields, are no words; of alternates the first choice is taken.
    private static readonly string[] Unread = ["del", "moveFrom", "instrText", "delText", "Fallback"];

    /// <summary>The text, a paragraph to each of its paragraphs.</summary>
    public static string Of(XmlReader reader)
    {
        var text = new Paragraphs();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && Unread.Contains(reader.LocalName))
            {
                reader.Skip();
                continue;
            }
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "t"):
                    text.Add(reader.ReadElementContentAsString());
                    continue;
                case (XmlNodeType.Element, "tab"):
                    text.Add(" ");
                    break;
                case (XmlNodeType.Element, "noBreakHyphen"):
                    text.Add("-");
                    break;
                case (XmlNodeType.Element, "br" or "cr"):
                    text.Break();
                    break;
                case (XmlNodeType.Element or XmlNodeType.EndElement, "p"):
                    text.Part();
                    break;
            }
            reader.Read();
        }
        return text.ToString();
    }
}
