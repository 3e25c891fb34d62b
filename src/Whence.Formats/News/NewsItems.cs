using System.Xml;
using System.Xml.Linq;

namespace Whence.Formats.News;

/// <summary>Reads the news items of a document one after the other.</summary>
internal static class NewsItems
{
    /// <summary>A report of each element called <paramref name="name"/>, with its own bytes where they are kept.</summary>
    public static IEnumerable<Intake> Read(Source source, string name, Func<XElement, Draft> draft)
    {
        var bytes = source.Bytes();
        using var reader = BoundedXml.Open(bytes);
        var cuts = source.Keeps ? XmlCuts.Of(bytes, name) : null;
        var ordinal = 0;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != name)
            {
                reader.Read();
                continue;
            }
            var cut = cuts?.At(reader);
            var item = (XElement)XNode.ReadFrom(reader);
            ordinal++;
            foreach (var intake in source.Admit(draft(item) with { Original = cut, Ordinal = ordinal }))
            {
                yield return intake;
            }
        }
        if (ordinal == 0)
        {
            yield return new Unread(source.Path, null, UnreadReason.Empty);
        }
    }
}
