using System.Globalization;

namespace Whence.Sqlite;

/// <summary>Every message about a case, each with its code, so that it can be searched for and asserted.</summary>
public static class CaseMessages
{
    /// <summary>One line: which case, what, and the code in brackets.</summary>
    public static string Of(CaseFault fault)
    {
        var (code, words) = Words(fault.Kind);
        var detail = fault.Detail is null ? "" : $" ({fault.Detail})";
        return string.Create(CultureInfo.InvariantCulture, $"{fault.Path}: {words}{detail} [{code}]");
    }

    private static (string Code, string Words) Words(CaseFaultKind kind) =>
        kind switch
        {
            CaseFaultKind.Missing => ("CA01", "there is no such case; whence add makes one"),
            CaseFaultKind.IsAFolder => ("CA02", "it is a folder; a case is one file"),
            CaseFaultKind.NoFolder => ("CA03", "the folder that the case would stand in is not there"),
            CaseFaultKind.NotACase => ("CA04", "it is a file, but not a case"),
            CaseFaultKind.Newer => (
                "CA05",
                "the case was made by a later version of whence, which is needed to open it"
            ),
            CaseFaultKind.ReadOnly => ("CA06", "the case, or its folder, cannot be written"),
            CaseFaultKind.NoPermission => ("CA07", "permission denied"),
            CaseFaultKind.CannotOpen => ("CA08", "the case, or a file beside it, cannot be opened or made"),
            CaseFaultKind.Busy => ("CA09", "another program holds the case and does not let go"),
            CaseFaultKind.Full => ("CA10", "no room is left for the case; what was acknowledged is kept"),
            CaseFaultKind.Damaged => ("CA11", "the case is damaged"),
            CaseFaultKind.SystemFault => ("CA12", "the system could not read or write the case"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
