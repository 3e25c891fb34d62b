namespace Whence.Media;

/// <summary>Why a file could not be looked at. Each has its code and words in <see cref="MediaMessages"/>.</summary>
public enum UnseenReason
{
    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>More bytes than are taken in.</summary>
    TooLarge,

    /// <summary>More pixels than are taken in.</summary>
    TooManyPixels,

    /// <summary>It shows several pictures one after another.</summary>
    Animated,

    /// <summary>It is a picture and something else at once.</summary>
    Polyglot,

    /// <summary>It ends before its picture does.</summary>
    Truncated,

    /// <summary>It is not made as its kind is.</summary>
    Damaged,

    /// <summary>It cannot be opened without a password.</summary>
    Locked,

    /// <summary>A PDF whose pages hold no pictures.</summary>
    NoPicture,

    /// <summary>None of the kinds that are looked at.</summary>
    UnknownKind,

    /// <summary>A form of its kind that is not decoded.</summary>
    UnknownForm,

    /// <summary>What it needs is not installed.</summary>
    ToolMissing,

    /// <summary>The system could not read it.</summary>
    SystemFault,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It is a folder.</summary>
    Folder,

    /// <summary>It is a pipe, a socket or a device.</summary>
    NoFile,
}
