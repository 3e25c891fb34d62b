using System.Xml.Linq;

namespace Whence.Formats.Feeds;

/// <summary>What a feed tells of itself, and so of each of its items.</summary>
internal sealed class FeedChannel
{
    /// <summary>Its title, taken for the outlet's name.</summary>
    public string? Title { get; private set; }

    /// <summary>Its language; empty where it tells none.</summary>
    public string Language { get; set; } = "";

    /// <summary>Takes in an element of the feed that is no item.</summary>
    public void Add(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "title":
                Title ??= element.Value;
                break;
            case "language":
                Language = element.Value;
                break;
        }
    }
}
