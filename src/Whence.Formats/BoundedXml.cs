using System.Xml;

namespace Whence.Formats;

/// <summary>
/// Opens XML that nobody vouches for: no entity is expanded, nothing outside it is opened, and it is refused where it nests so
/// deep that a tree of it could not be walked.
/// </summary>
internal static class BoundedXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // A doctype is passed over unread: old feeds have one. What refers to its entities is an error.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>A reader of <paramref name="bytes"/>.</summary>
    /// <exception cref="OverLimitException">It nests deeper than <see cref="Limits.ElementDepth"/>.</exception>
    public static XmlReader Open(byte[] bytes)
    {
        using (var reader = Opening(bytes))
        {
            try
            {
                while (reader.Read())
                {
                    if (reader.Depth > Limits.ElementDepth)
                    {
                        throw new OverLimitException(UnreadReason.TooDeep);
                    }
                }
            }
            catch (XmlException)
            {
                // Whoever reads it comes upon the fault too, after all that stands before it.
            }
        }
        return Opening(bytes);
    }

    /// <summary>A reader of <paramref name="text"/>, which was opened before and is not too deep.</summary>
    public static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), Settings);

    /// <summary>A reader of what <paramref name="bytes"/> open with.</summary>
    public static XmlReader Opening(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes), Settings);

    /// <summary>The name of the outermost element, by the first bytes of a file; null where they are not those of XML.</summary>
    public static string? Root(ReadOnlySpan<byte> head)
    {
        if (!head.Contains((byte)'<'))
        {
            return null;
        }
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(head.ToArray()), Settings);
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
