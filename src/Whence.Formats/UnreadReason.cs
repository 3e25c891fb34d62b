namespace Whence.Formats;

/// <summary>Why an input could not be read. Each has its code and words in <see cref="IntakeMessages"/>.</summary>
public enum UnreadReason
{
    /// <summary>No such file or folder.</summary>
    Missing,

    /// <summary>The system refuses it to this user.</summary>
    NoPermission,

    /// <summary>A link that leads back to itself, or folders without end.</summary>
    Loop,

    /// <summary>The system could not read it for another reason.</summary>
    SystemFault,

    /// <summary>No text in it.</summary>
    Empty,

    /// <summary>More than <see cref="Limits.ReportBytes"/> in one report.</summary>
    TooLarge,

    /// <summary>Not text.</summary>
    Binary,

    /// <summary>Neither UTF-8 nor an encoding that can be told with confidence.</summary>
    UnknownEncoding,

    /// <summary>Not one whole JSON value.</summary>
    BrokenJson,

    /// <summary>JSON, but not an object.</summary>
    NotAnObject,

    /// <summary>An object without a "text" that is a string with something in it.</summary>
    NoText,

    /// <summary>A string of it holds half of a surrogate pair, which is no character.</summary>
    LoneSurrogate,

    /// <summary>So many lines could not be read that the rest was given up.</summary>
    GivenUp,

    /// <summary>A folder that holds nothing of a kind that is read.</summary>
    NothingReadable,

    /// <summary>A pipe, a socket or a device, which may never answer; only files are opened.</summary>
    NotAFile,

    /// <summary>It is not whole, or not made as its kind is.</summary>
    Damaged,

    /// <summary>Packed, or nested, deeper than is followed.</summary>
    TooDeep,

    /// <summary>It unpacks to more than one input may.</summary>
    Bomb,

    /// <summary>A link, or a name in an archive, that leads out of the folder or archive that it stands in.</summary>
    LeadsOut,

    /// <summary>It cannot be opened without a password.</summary>
    Locked,

    /// <summary>Its address on the web could not be asked, or gave no answer that can be read.</summary>
    NotFetched,

    /// <summary>Its address is of this machine or of a private network, which is not asked unless that is wanted.</summary>
    PrivateAddress,

    /// <summary>A table without a column for the text.</summary>
    NoTextColumn,
}
