using System.IO.Compression;
using System.Xml;

namespace Whence.Formats.Word;

/// <summary>A Word document (Office Open XML, ECMA-376): its paragraphs in order, tables cell by cell, without what was struck out.</summary>
internal static class WordDocument
{
    private const string Body = "word/document.xml";

    /// <summary>Whether <paramref name="archive"/> is one.</summary>
    public static bool Is(ZipArchive archive) => archive.GetEntry(Body) is not null;

    /// <summary>Reads it.</summary>
    public static IEnumerable<Intake> Read(Source source, ZipArchive archive)
    {
        var text = Open(source, archive, Body, WordText.Of)!;
        var properties = Open(source, archive, "docProps/core.xml", WordProperties.Of) ?? new WordProperties();
        var language = Open(source, archive, "word/styles.xml", Language);
        return source.Admit(
            new Draft(text)
            {
                Title = properties.Title,
                Made = properties.Created,
                Language = properties.Language ?? language,
            }
        );
    }

    private static T? Open<T>(Source source, ZipArchive archive, string name, Func<XmlReader, T?> read)
        where T : class
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }
        using var stream = source.Metered(entry.Open());
        using var reader = BoundedXml.Open(Filling.All(stream, Limits.MarkupBytes));
        return read(reader);
    }

    private static string? Language(XmlReader styles)
    {
        while (styles.Read())
        {
            if (styles.NodeType == XmlNodeType.Element && styles.LocalName == "lang" && styles.MoveToFirstAttribute())
            {
                do
                {
                    if (styles.LocalName == "val")
                    {
                        return styles.Value;
                    }
                } while (styles.MoveToNextAttribute());
            }
        }
        return null;
    }
}
