namespace Whence.Examining.Footage;

/// <summary>How two clips stand to each other.</summary>
public enum ClipLikeness
{
    /// <summary>Nothing says that they show the same.</summary>
    None,

    /// <summary>They look the same in so much of their length that they are probably one clip. A person decides.</summary>
    Probable,

    /// <summary>Their pictures are coded bit for bit the same; only what they are packed in differs.</summary>
    SameStream,

    /// <summary>They are the same bytes.</summary>
    SameFile,
}
