using System.Globalization;
using Whence.Examining.Custody;
using Whence.Ledger;
using Whence.Sqlite;

namespace Whence.Casework.Examining;

/// <summary>Puts examined exhibits into a case, with how they were acquired, that they were examined, and what reports claim of them.</summary>
/// <param name="file">The case.</param>
/// <param name="batch">What is written in one go.</param>
/// <param name="acquired">How they were acquired, as far as somebody said.</param>
/// <param name="now">When they are examined.</param>
/// <param name="claims">What reports claim of them.</param>
/// <param name="program">What examined them, as it was called.</param>
internal sealed class Keeping(
    CaseFile file,
    Batch batch,
    CustodyEvent acquired,
    CustodyTime now,
    ImmutableArray<(string Report, string? Statement)> claims,
    string program
)
{
    private static readonly string Own = string.Create(
        CultureInfo.InvariantCulture,
        $"whence {typeof(Keeping).Assembly.GetName().Version?.ToString(3)}"
    );

    /// <summary>Keeps one; gives what came of it.</summary>
    public Added Keep(Exhibit exhibit, string path, ReadOnlyMemory<byte> bytes, ImmutableArray<Finding> findings)
    {
        var added = batch.Add(exhibit, path, bytes, findings);
        Enter(exhibit, path, Digest.Of(bytes.Span), findings);
        return added;
    }

    /// <summary>Keeps a clip by its file, which need not fit into memory; gives what came of it.</summary>
    /// <exception cref="IOException">It cannot be read any more, or has changed since it was watched.</exception>
    public Added Keep(GatheredClip clip)
    {
        using var bytes = new FileStream(clip.File.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var added = batch.Add(clip.Read.Exhibit, clip.File.Name, bytes, clip.Read.Findings);
        Enter(clip.Read.Exhibit, clip.File.Name, clip.Read.Identity.Digest, clip.Read.Findings);
        return added;
    }

    // How it was acquired, where that is news, that it was examined, and what reports claim of it.
    private void Enter(Exhibit exhibit, string path, Digest digest, ImmutableArray<Finding> findings)
    {
        var kept = file.Exhibits.Find(exhibit.Id)!;
        var acquisition = acquired with
        {
            How = acquired.How ?? $"read from the file {path}",
            After = acquired.After ?? digest,
        };
        // The same bytes from elsewhere are another post of the same exhibit; from the same place they are no news.
        if (
            !file
                .Custody.Of(kept)
                .Links.Any(link => link.Event is { Act: CustodyAct.Acquired } known && IsSame(known, acquisition))
        )
        {
            batch.Keep(kept, acquisition);
        }
        batch.Keep(
            kept,
            new CustodyEvent(CustodyAct.Examined, now)
            {
                By = acquired.By,
                How = program,
                Tool = string.Join(
                    ", ",
                    findings.SelectMany(f => f.Tools).Distinct(StringComparer.Ordinal).Prepend(Own)
                ),
                Purpose = "findings by rules",
                Before = digest,
                After = digest,
            }
        );
        ExhibitClaims.Keep(file, batch, kept, claims);
    }

    private static bool IsSame(CustodyEvent one, CustodyEvent other) => one.From == other.From && one.How == other.How;
}
