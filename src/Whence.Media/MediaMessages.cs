namespace Whence.Media;

/// <summary>Every message about files that could not be looked at, each with its code, so that it can be searched for and asserted.</summary>
public static class MediaMessages
{
    /// <summary>One line: the file, what, and the code in brackets.</summary>
    public static string Of(string path, Unseen unseen)
    {
        var (code, words) = Words(unseen.Reason);
        return $"{path}: not examined: {words}{(unseen.Detail is { } detail ? $" ({detail})" : "")} [{code}]";
    }

    private static (string Code, string Words) Words(UnseenReason reason) =>
        reason switch
        {
            UnseenReason.Empty => ("ME01", "it is empty"),
            UnseenReason.TooLarge => ("ME02", $"it is larger than {MediaLimits.FileBytes / 1024 / 1024} MiB"),
            UnseenReason.TooManyPixels => ("ME03", $"it has more than {MediaLimits.Pixels / 1_000_000} megapixels"),
            UnseenReason.Animated => ("ME04", "it is animated; a paper is a still picture"),
            UnseenReason.Polyglot => ("ME05", "it is a picture and something else at once"),
            UnseenReason.Truncated => ("ME06", "it ends before its picture does"),
            UnseenReason.Damaged => ("ME07", "it is damaged"),
            UnseenReason.Locked => ("ME08", "it is locked by a password"),
            UnseenReason.NoPicture => ("ME09", "no page of it holds a picture"),
            UnseenReason.UnknownKind => ("ME10", "it is none of JPEG, PNG, TIFF, WebP, BMP, GIF, HEIC and PDF"),
            UnseenReason.UnknownForm => ("ME11", "it is of a form that is not decoded"),
            UnseenReason.ToolMissing => ("ME12", "what it needs is not installed"),
            UnseenReason.SystemFault => ("ME13", "the system could not read it"),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
        };
}
