using System.Globalization;
using Whence.Examining.Custody;
using Whence.Sqlite;
using Whence.Sqlite.Exhibits;

namespace Whence.Cli.Examining;

/// <summary>What a chain of custody is shown of.</summary>
/// <param name="Entry">The entry that brought it in.</param>
/// <param name="Exhibit">The exhibit; null where it was redacted.</param>
/// <param name="Chain">The chain.</param>
internal sealed record CustodySubject(long Entry, KeptExhibit? Exhibit, CustodyChain Chain)
{
    /// <summary>What is called <paramref name="name"/>: an exhibit, or one that was redacted by the number of its entry; or why there is none.</summary>
    public static (CustodySubject? Subject, string? Fault) Of(CaseFile file, string name)
    {
        var (exhibit, fault) = ExhibitFinder.Find(file, name);
        if (exhibit is not null)
        {
            return (new CustodySubject(exhibit.Entry, exhibit, file.Custody.Of(exhibit)), null);
        }
        return
            long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            && file.Custody.OfRedacted(entry) is { } chain
            ? (new CustodySubject(entry, null, chain), null)
            : (null, fault);
    }
}
