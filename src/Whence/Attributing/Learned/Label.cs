namespace Whence.Attributing.Learned;

/// <summary>What a token is part of. A role's first token begins it, the others go on with it.</summary>
internal enum Label : byte
{
    /// <summary>No role.</summary>
    None,

    /// <summary>The first token of a source.</summary>
    SourceBegins,

    /// <summary>A later token of a source.</summary>
    SourceGoesOn,

    /// <summary>The first token of a content.</summary>
    ContentBegins,

    /// <summary>A later token of a content.</summary>
    ContentGoesOn,

    /// <summary>The first token of a cue.</summary>
    CueBegins,

    /// <summary>A later token of a cue.</summary>
    CueGoesOn,
}
