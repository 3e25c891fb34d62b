using System.Globalization;

namespace Whence.Formats;

/// <summary>Every message about input, each with its code, so that it can be searched for and asserted.</summary>
public static class IntakeMessages
{
    /// <summary>One line: where, what, and the code in brackets.</summary>
    public static string Of(Unread unread)
    {
        var (code, words) = Words(unread.Reason);
        return Line(unread, "not read: " + words, unread.Detail, code);
    }

    /// <inheritdoc cref="Of(Unread)"/>
    public static string Of(Remark remark)
    {
        var (code, words) = Words(remark.Kind);
        return Line(remark, string.Format(CultureInfo.InvariantCulture, words, remark.Detail), null, code);
    }

    private static string Line(Intake intake, string words, string? detail, string code) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{intake.Path}{(intake.Line is { } line ? $", line {line}" : "")}: {words}{(detail is null ? "" : $" ({detail})")} [{code}]"
        );

    private static (string Code, string Words) Words(UnreadReason reason) =>
        reason switch
        {
            UnreadReason.Missing => ("IN01", "there is no such file or folder"),
            UnreadReason.NoPermission => ("IN02", "permission denied"),
            UnreadReason.Loop => ("IN03", "the link or folder leads back to itself"),
            UnreadReason.SystemFault => ("IN04", "the system could not read it"),
            UnreadReason.Empty => ("IN05", "it is empty"),
            UnreadReason.TooLarge => ("IN06", $"one report may hold {Limits.ReportBytes / 1024 / 1024} MiB at most"),
            UnreadReason.Binary => ("IN07", "it is not text"),
            UnreadReason.UnknownEncoding => ("IN08", "it is not UTF-8, and no other encoding is certain"),
            UnreadReason.BrokenJson => ("IN09", "broken JSON; objects are expected, one a line or in one array"),
            UnreadReason.NotAnObject => ("IN10", "it is JSON, but not an object"),
            UnreadReason.NoText => ("IN11", "the object has no \"text\" with words in it"),
            UnreadReason.LoneSurrogate => ("IN12", "a string holds half of a surrogate pair, which is no character"),
            UnreadReason.GivenUp => (
                "IN13",
                $"{Limits.FaultyLines} lines or records could not be read; the rest is given up"
            ),
            UnreadReason.NothingReadable => ("IN14", "the folder holds nothing of a kind that is read"),
            UnreadReason.NotAFile => ("IN15", "it is a pipe, a socket or a device; a pipe can be read with -"),
            UnreadReason.Damaged => ("IN16", "it is damaged"),
            UnreadReason.TooDeep => ("IN17", "it is nested deeper than is followed"),
            UnreadReason.Bomb => ("IN18", "it unpacks to more than is taken in of one input"),
            UnreadReason.LeadsOut => ("IN19", "it leads out of where it stands; what it leads to can be named itself"),
            UnreadReason.Locked => ("IN20", "it is locked by a password"),
            UnreadReason.NotFetched => ("IN28", "it could not be fetched"),
            UnreadReason.PrivateAddress => ("IN29", "its address is private; --allow-private asks it all the same"),
            UnreadReason.NoTextColumn => (
                "IN26",
                "no column is called text; --columns text=NAME says which one holds it"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
        };

    private static (string Code, string Words) Words(RemarkKind kind) =>
        kind switch
        {
            RemarkKind.Decoded => ("IN21", "read as {0}"),
            RemarkKind.Renamed => ("IN22", "its id is taken; it goes by {0}"),
            RemarkKind.BadDate => ("IN23", "published \"{0}\" is no date; relative times stay unresolved"),
            RemarkKind.PassedOver => ("IN24", "passed over {0} of other kinds"),
            RemarkKind.MadeOn => ("IN25", "its day is that on which the file was made, {0}; --published sets another"),
            RemarkKind.Withdrawn => (
                "IN27",
                "its publisher calls {0}: what rests on it is marked, and counts for nothing"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
