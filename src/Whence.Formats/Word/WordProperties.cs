using System.Xml;

namespace Whence.Formats.Word;

/// <summary>What a document tells of itself (Open Packaging Conventions, core properties).</summary>
internal sealed record WordProperties
{
    /// <summary>Its title.</summary>
    public string? Title { get; private init; }

    /// <summary>When the file was made.</summary>
    public string? Created { get; private init; }

    /// <summary>Its language.</summary>
    public string? Language { get; private init; }

    /// <summary>Reads them.</summary>
    public static WordProperties Of(XmlReader reader)
    {
        var properties = new WordProperties();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "title" or "created" or "language")
            {
                var name = reader.LocalName;
                var value = reader.ReadElementContentAsString();
                properties = name switch
                {
                    "title" => properties with { Title = value },
                    "created" => properties with { Created = value },
                    _ => properties with { Language = value },
                };
                continue;
            }
            reader.Read();
        }
        return properties;
    }
}
