namespace Whence.Media;

/// <summary>Every message about files that could not be looked at, each with its code, so that it can be searched for and asserted.</summary>
public static class MediaMessages
{
    private const string Again = "copy it again from where it came";
    private const string Smaller = "make a smaller copy, and examine that";
    private const string Anew = "save its picture as a PNG, and examine that";

    /// <summary>One line: the file, what, what is to be done, and the code in brackets.</summary>
    public static string Of(string path, Unseen unseen)
    {
        var (code, words, remedy) = Words(unseen.Reason);
        var detail = unseen.Detail is { } more ? $" ({more.TrimEnd('.', ' ')})" : "";
        return $"{path}: not examined: {words}{detail}{(remedy is null ? "" : "; " + remedy)} [{code}]";
    }

    private static (string Code, string Words, string? Remedy) Words(UnseenReason reason) =>
        reason switch
        {
            UnseenReason.Empty => ("ME01", "it is empty", Again),
            UnseenReason.TooLarge => ("ME02", $"it is larger than {MediaLimits.FileBytes / 1024 / 1024} MiB", Smaller),
            UnseenReason.TooManyPixels => (
                "ME03",
                $"it has more than {MediaLimits.Pixels / 1_000_000} megapixels",
                Smaller
            ),
            UnseenReason.Animated => (
                "ME04",
                "it is animated, and a paper is a still picture",
                "save the picture that shows it, and examine that"
            ),
            UnseenReason.Polyglot => ("ME05", "it is a picture and something else at once", Anew),
            UnseenReason.Truncated => ("ME06", "it ends before its picture does", Again),
            UnseenReason.Damaged => ("ME07", "it is damaged", Again),
            UnseenReason.Locked => ("ME08", "it is locked by a password", "save it without one, and examine that"),
            UnseenReason.NoPicture => (
                "ME09",
                "no page of it holds a picture",
                "draw its pages (pdftoppm -r 200 -png), and examine those"
            ),
            UnseenReason.UnknownKind => (
                "ME10",
                "it is none of JPEG, PNG, TIFF, WebP, BMP, GIF, HEIC and PDF, and no clip",
                null
            ),
            UnseenReason.UnknownForm => ("ME11", "it is of a form that is not decoded", Anew),
            UnseenReason.ToolMissing => ("ME12", "what it needs is not installed", null),
            UnseenReason.SystemFault => ("ME13", "the system could not read it", null),
            UnseenReason.Missing => ("ME14", "there is no such file", null),
            UnseenReason.Folder => ("ME15", "it is a folder", "name the files in it"),
            UnseenReason.NoFile => ("ME16", "it is a pipe, a socket or a device", "save it as a file"),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
        };
}
