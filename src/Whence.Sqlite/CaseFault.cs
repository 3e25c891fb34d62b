using Microsoft.Data.Sqlite;

namespace Whence.Sqlite;

/// <summary>Why a case could not be opened, read or written.</summary>
/// <param name="Path">The file, as it was named.</param>
/// <param name="Kind">Why.</param>
/// <param name="Detail">What more is known; null where nothing is.</param>
public sealed record CaseFault(string Path, CaseFaultKind Kind, string? Detail = null)
{
    /// <summary>What <paramref name="fault"/> comes to; null where it is this project's own mistake, and is to be seen.</summary>
    public static CaseFault? Of(string path, Exception fault) =>
        fault switch
        {
            CaseException { Fault: var known } => known,
            SqliteException sqlite => OfSqlite(path, sqlite),
            _ => null,
        };

    /// <inheritdoc/>
    public override string ToString() => CaseMessages.Of(this);

    // The primary result codes of https://www.sqlite.org/rescode.html.
    private static CaseFault? OfSqlite(string path, SqliteException fault) =>
        fault.SqliteErrorCode switch
        {
            3 or 23 => new CaseFault(path, CaseFaultKind.NoPermission),
            5 or 6 => new CaseFault(path, CaseFaultKind.Busy),
            8 => new CaseFault(path, CaseFaultKind.ReadOnly),
            10 => new CaseFault(path, CaseFaultKind.SystemFault, fault.Message),
            11 => new CaseFault(path, CaseFaultKind.Damaged, fault.Message),
            13 => new CaseFault(path, CaseFaultKind.Full),
            14 => new CaseFault(path, CaseFaultKind.CannotOpen),
            26 => new CaseFault(path, CaseFaultKind.NotACase),
            _ => null,
        };
}
