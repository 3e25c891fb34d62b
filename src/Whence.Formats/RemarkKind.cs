namespace Whence.Formats;

/// <summary>What a reader should know of an input. Each has its code and words in <see cref="IntakeMessages"/>.</summary>
public enum RemarkKind
{
    /// <summary>It was not in UTF-8 and was decoded from the encoding named.</summary>
    Decoded,

    /// <summary>Its id was taken already; it goes by the one named.</summary>
    Renamed,

    /// <summary>Its publication date, as given, is no date.</summary>
    BadDate,

    /// <summary>So many files of a folder are of kinds that are not read.</summary>
    PassedOver,

    /// <summary>It tells no day of publication; that of the file's making, named, is taken.</summary>
    MadeOn,

    /// <summary>Its publisher has canceled it, or holds it back.</summary>
    Withdrawn,
}
