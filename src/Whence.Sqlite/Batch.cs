using System.Text;
using System.Text.Json.Nodes;
using Whence.Examining;
using Whence.Examining.Custody;
using Whence.Examining.Footage;
using Whence.Ledger;
using Whence.Sqlite.Custody;
using Whence.Sqlite.Exhibits;
using Whence.Sqlite.Readings;
using Whence.Sqlite.Reviewing;

namespace Whence.Sqlite;

/// <summary>
/// What is written in one go: all of it is kept, or none. It holds other writers off, so it is made of what is ready, and
/// committed at once.
/// </summary>
public sealed class Batch : IDisposable
{
    // Bytes of an exhibit that are kept as one value of a table; more are kept in stretches.
    private const long MostInOneValue = 64 * 1024 * 1024;

    private readonly CaseFile file;
    private readonly NoteSigner signer;
    private readonly WriteTransaction transaction;
    private readonly EntryLog log;
    private readonly ReportKeeper keeper;
    private readonly ReadingKeeper readings;
    private readonly ExhibitKeeper exhibits;

    internal Batch(CaseFile file, Packing packing, NoteSigner signer)
    {
        this.file = file;
        this.signer = signer;
        transaction = new WriteTransaction(file.Connection);
        log = new EntryLog(file.Connection, file.Clock.GetCurrentInstant());
        keeper = new ReportKeeper(file.Connection, packing);
        readings = new ReadingKeeper(file.Connection, packing);
        exhibits = new ExhibitKeeper(file.Connection, packing);
        Introduce();
    }

    /// <summary>Adds a report with its original; or, where its bytes are known, that they were seen again.</summary>
    public Added Add(Acquired acquired)
    {
        var text = Encoding.UTF8.GetBytes(acquired.Report.Text);
        var (original, digest) = (Digest.Of(acquired.Original.Span), Digest.Of(text));
        if (file.Reports.Known(original, digest) is { } known)
        {
            return See(known, acquired.Path, acquired.Part, acquired.Line);
        }
        var id = acquired.Report.Id;
        if (file.Reports.Find(id) is not null)
        {
            return new Added(AddedOutcome.IdTaken, id, 0);
        }
        var entry = Append(ReportEntry.Of(acquired, original, digest));
        var report = keeper.Keep(acquired, original, digest, text, entry);
        readings.Keep(report, acquired.Statements, acquired.Report.Text);
        return new Added(AddedOutcome.Kept, id, report);
    }

    /// <summary>Keeps that the bytes of a report were met again.</summary>
    /// <param name="report">The report's number.</param>
    /// <param name="path">The file.</param>
    /// <param name="part">The way into it; null where the file is the report.</param>
    /// <param name="line">The line there, from 1; null for the whole of it.</param>
    public Added See(long report, string path, string? part, int? line)
    {
        var kept = file.Reports.Find(report)!;
        var entry = Append(
            new EntryDraft(EntryKinds.Sighting)
            {
                Facts = new JsonObject { ["report"] = kept.Entry },
                Sealed = new JsonObject
                {
                    ["place"] = new JsonObject
                    {
                        ["line"] = line,
                        ["part"] = part,
                        ["path"] = path,
                    },
                },
            }
        );
        file.Connection.Run("INSERT INTO sighting VALUES ($entry, $report)", entry, report);
        return new Added(AddedOutcome.Seen, kept.Heading.Id, report);
    }

    /// <summary>Keeps that an item of a lot was put in, as long as the lot is not over: cut off and begun again, it is not put in twice.</summary>
    /// <param name="lot">The lot's id.</param>
    /// <param name="nth">Which of the lot, from 0.</param>
    /// <param name="added">What came of it; null where it is no report.</param>
    public void Mark(string lot, long nth, Added? added) =>
        file.Connection.Run(
            "INSERT INTO lot_item VALUES ($lot, $nth, $report, $seen)",
            lot,
            nth,
            added?.Number,
            added?.Outcome == AddedOutcome.Seen ? 1 : 0
        );

    /// <summary>Keeps an authority's time-stamp over the checkpoint of <paramref name="size"/> entries; gives its entry.</summary>
    public long Stamp(long size, string authority, TimeStamp stamp) => Append(StampEntry.Of(size, authority, stamp));

    /// <summary>Keeps what an analyst decided; gives its entry. Its number and instant are those of the entry, whatever it says.</summary>
    public long Decide(Decision decision)
    {
        var entry = Append(DecisionEntry.Of(decision, Changes(decision), id => file.Reports.Find(id)!.TextDigest));
        file.Reviews.Forget();
        return entry;
    }

    /// <summary>Keeps what a person decided of a link between clips; gives its entry. Its number and instant are those of the entry, whatever it says.</summary>
    public long Decide(LinkDecision decision)
    {
        var entry = Append(LinkEntry.Of(decision));
        file.Clips.NameClusters();
        return entry;
    }

    /// <summary>Keeps that the case, or a part of it, was written out; gives its entry.</summary>
    /// <param name="format">The form: csv, html …</param>
    /// <param name="bytes">How many bytes were written.</param>
    /// <param name="digest">Their digest.</param>
    /// <param name="selection">Which part was asked for, by option.</param>
    public long Export(string format, long bytes, Digest digest, JsonObject selection) =>
        Append(ExportEntry.Of(format, bytes, digest, selection));

    /// <summary>Keeps an exhibit, and what was found on it; of one that is known only what was found is kept anew.</summary>
    /// <param name="exhibit">The exhibit.</param>
    /// <param name="path">The file that it was found in.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="findings">What was found.</param>
    public Added Add(Exhibit exhibit, string path, ReadOnlyMemory<byte> bytes, IEnumerable<Finding> findings)
    {
        var known = file.Exhibits.Find(exhibit.Id)?.Number;
        var number = known ?? exhibits.Keep(exhibit, path, bytes.Span, Append(ExhibitEntry.Of(exhibit, path)));
        exhibits.Keep(number, exhibit, findings);
        return new Added(known is null ? AddedOutcome.Kept : AddedOutcome.Seen, exhibit.Id, number);
    }

    /// <summary>Keeps an exhibit as <see cref="Add(Exhibit, string, ReadOnlyMemory{byte}, IEnumerable{Finding})"/> does, of a file that need not fit into memory.</summary>
    /// <param name="exhibit">The exhibit.</param>
    /// <param name="path">The file that it was found in.</param>
    /// <param name="bytes">Its bytes, from the start; its length is known.</param>
    /// <param name="findings">What was found.</param>
    /// <exception cref="IOException">The bytes cannot be read, or are not those of the exhibit: nothing of the batch may be committed.</exception>
    public Added Add(Exhibit exhibit, string path, Stream bytes, IEnumerable<Finding> findings)
    {
        if (file.Exhibits.Find(exhibit.Id) is not { } known)
        {
            if (bytes.Length <= MostInOneValue)
            {
                var whole = new byte[bytes.Length];
                bytes.ReadExactly(whole);
                return Exhibit.Identity(Digest.Of(whole)) == exhibit.Id
                    ? Add(exhibit, path, whole, findings)
                    : throw new IOException($"{path} changed while it was read");
            }
            var entry = Append(ExhibitEntry.Of(exhibit, path));
            var number = exhibits.Keep(exhibit, path, bytes, bytes.Length, entry);
            exhibits.Keep(number, exhibit, findings);
            return new Added(AddedOutcome.Kept, exhibit.Id, number);
        }
        exhibits.Keep(known.Number, exhibit, findings);
        return new Added(AddedOutcome.Seen, exhibit.Id, known.Number);
    }

    /// <summary>Keeps what a clip shows, and which clips of the case show the same.</summary>
    /// <param name="exhibit">The exhibit's number.</param>
    /// <param name="clip">The clip.</param>
    public void Add(long exhibit, Clip clip) => file.Clips.Keep(exhibit, clip);

    /// <summary>Keeps what was read of papers, and holds all of the case against each other.</summary>
    /// <param name="papers">Each with the exhibit's number.</param>
    public void Add(IEnumerable<(long Exhibit, Paper Paper)> papers)
    {
        foreach (var (exhibit, paper) in papers)
        {
            file.Papers.Keep(exhibit, paper);
        }
        file.Papers.HoldTogether();
    }

    /// <summary>Keeps that something was done with an exhibit; gives its entry.</summary>
    public long Keep(KeptExhibit exhibit, CustodyEvent done) => Append(CustodyEntry.Of(exhibit.Entry, done));

    /// <summary>Keeps that a report speaks of an exhibit; gives its entry.</summary>
    /// <param name="exhibit">The exhibit.</param>
    /// <param name="report">The report's id.</param>
    /// <param name="statement">The id of what it says; null for the report as a whole.</param>
    public long Claim(KeptExhibit exhibit, string report, string? statement) =>
        Append(CustodyShelf.Draft(exhibit.Entry, report, statement));

    /// <summary>Puts an entry of another kind into the ledger; gives its number.</summary>
    public long Append(EntryDraft draft) => log.Append(draft);

    /// <summary>Signs the ledger as it now is, and makes all of it last.</summary>
    public void Commit()
    {
        log.KeepTiles();
        log.Sign(file.Origin, signer);
        transaction.Commit();
    }

    /// <summary>Lets go of the case; what was not committed never was.</summary>
    public void Dispose()
    {
        log.Dispose();
        keeper.Dispose();
        readings.Dispose();
        transaction.Dispose();
    }

    // To accept changes what was corrected or rejected before, and else nothing.
    private bool Changes(Decision decision) =>
        decision.Kind switch
        {
            DecisionKind.Note => false,
            DecisionKind.Accept => file
                .Reviews.All()
                .Any(d => d.On == decision.On && d.Kind is DecisionKind.Correct or DecisionKind.Reject),
            _ => true,
        };

    private void Introduce()
    {
        var key = signer.Verifier.ToString();
        if (file.Connection.Value("SELECT entry FROM verifier WHERE key = $key", key) is null)
        {
            var entry = Append(new EntryDraft(EntryKinds.Key) { Facts = new JsonObject { ["verifier"] = key } });
            file.Connection.Run("INSERT INTO verifier VALUES ($key, $entry)", key, entry);
        }
    }
}
