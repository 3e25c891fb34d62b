using System.Text;
using System.Xml;
using Whence.Formats.Text;

namespace Whence.Formats;

/// <summary>Cuts elements out of the bytes of XML, in order.</summary>
internal sealed class XmlCuts
{
    private readonly ByteCuts bytes;
    private readonly List<int> lines = [0];
    private readonly Dictionary<int, int> ends = [];

    private XmlCuts(ByteCuts bytes, string text)
    {
        this.bytes = bytes;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                lines.Add(i + 1);
            }
        }
    }

    /// <summary>
    /// Cuts of the elements below the outermost one that are called one of <paramref name="names"/>; null where bytes and
    /// characters do not lead to each other exactly.
    /// </summary>
    public static XmlCuts? Of(byte[] xml, params string[] names)
    {
        var mark = TextDecoder.Marked(xml);
        var encoding = mark?.Encoding ?? TextDecoder.Wide(xml) ?? Declared(xml) ?? Encoding.UTF8;
        var text = encoding.GetString(xml.AsSpan(mark?.Length ?? 0));
        if (ByteCuts.Of(xml, text, encoding) is not { } bytes)
        {
            return null;
        }
        var cuts = new XmlCuts(bytes, text);
        using var reader = BoundedXml.Open(text);
        try
        {
            cuts.Find(reader, text, names);
        }
        catch (XmlException)
        {
            // Whoever reads the items comes upon the fault too; those before it are found.
        }
        return cuts;
    }

    /// <summary>The bytes of the element that <paramref name="reader"/> stands on, behind the last one asked for; null where it is not cut.</summary>
    public ReadOnlyMemory<byte>? At(XmlReader reader) =>
        Name(reader) is var from && ends.TryGetValue(from, out var to) ? bytes.Between(from - "<".Length, to) : null;

    private void Find(XmlReader reader, string text, string[] names)
    {
        reader.MoveToContent();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement || !names.Contains(reader.LocalName))
            {
                reader.Read();
                continue;
            }
            var from = Name(reader);
            var depth = reader.Depth;
            while (reader.Read() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth > depth)) { }
            ends[from] = text.IndexOf('>', Name(reader)) + 1;
        }
    }

    /// <summary>Where the name of the element, or of the end of one, stands.</summary>
    private int Name(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        return lines[place.LineNumber - 1] + place.LinePosition - 1;
    }

    private static Encoding? Declared(byte[] xml)
    {
        using var reader = BoundedXml.Opening(xml);
        try
        {
            return reader.Read() && reader.NodeType == XmlNodeType.XmlDeclaration
                ? Encoding.GetEncoding(reader.GetAttribute("encoding") ?? "utf-8")
                : null;
        }
        catch (Exception fault) when (fault is XmlException or ArgumentException)
        {
            return null;
        }
    }
}
