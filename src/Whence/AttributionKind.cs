namespace Whence;

/// <summary>Whose words the content is in.</summary>
public enum AttributionKind
{
    /// <summary>The source's own words, between quotation marks.</summary>
    Direct,

    /// <summary>The report's words.</summary>
    Indirect,

    /// <summary>The report's words with some of the source's between quotation marks.</summary>
    Mixed,
}
