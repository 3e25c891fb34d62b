using System.Diagnostics;
using System.Text;
using Whence.Formats;
using Whence.Ledger;
using Whence.Sqlite;

namespace Whence.Casework;

/// <summary>Puts reports into a case, a batch at a time. Bytes that the case has are not read again.</summary>
/// <param name="file">The case, open to write.</param>
/// <param name="key">Signs what is put in.</param>
/// <param name="inquiry">What reads.</param>
public sealed class ReportIntake(CaseFile file, SigningKey key, Inquiry inquiry)
{
    private const int ReportsInABatch = 64;

    // A batch is held in memory, and holds other writers off while it is written.
    private const long BytesInABatch = 16 * 1024 * 1024;

    // What comes slowly is not kept waiting for the batch to fill.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly HashSet<(Digest Original, Digest Text)> pending = [];
    private readonly HashSet<string> reserved = new(StringComparer.Ordinal);
    private readonly List<Incoming> batch = [];
    private readonly Stopwatch sinceCommit = Stopwatch.StartNew();
    private long bytes;

    /// <summary>
    /// The id of the lot that the reports are of; null for none. What was put in of it before it was cut off is told again, and not put in
    /// again; the reports must come in the order in which they came then.
    /// </summary>
    public string? Lot { get; init; }

    /// <summary>Told whenever one report more has been read.</summary>
    public Action? Step { get; init; }

    /// <summary>Told what is worth knowing of an input.</summary>
    public Action<Remark>? Remarked { get; init; }

    /// <summary>Told what a batch held, once it will last.</summary>
    public Action<ImmutableArray<Added>>? Committed { get; init; }

    /// <summary>How many reports were put in.</summary>
    public int Kept { get; private set; }

    /// <summary>How many were in the case already.</summary>
    public int Seen { get; private set; }

    /// <summary>Puts <paramref name="reports"/> in, reading so many at once.</summary>
    public void Add(IEnumerable<Received> reports, int threads)
    {
        var read = OrderedReading.Run(
            Fresh(reports),
            incoming => incoming.Received.Report.Text.Length,
            incoming => incoming.IsNew ? inquiry.Read(incoming.Report) : null,
            threads
        );
        foreach (var (incoming, statements) in read)
        {
            batch.Add(incoming with { Statements = statements });
            bytes += incoming.Original.Bytes.Length + incoming.Report.Text.Length;
            Step?.Invoke();
            if (batch.Count >= ReportsInABatch || bytes >= BytesInABatch || sinceCommit.Elapsed > LongestWait)
            {
                Commit();
            }
        }
        if (batch.Count > 0)
        {
            Commit();
        }
    }

    // What is not in yet; what is was told to nobody, perhaps, when it was put in.
    private IEnumerable<Incoming> Fresh(IEnumerable<Received> reports)
    {
        var before = Lot is null ? ImmutableSortedDictionary<long, LotItem>.Empty : file.Lots.Of(Lot);
        foreach (var (nth, received) in reports.Index())
        {
            if (before.TryGetValue(nth, out var put))
            {
                Tell(received, put);
            }
            else
            {
                yield return Sort(received) with
                {
                    Nth = nth,
                };
            }
        }
    }

    private void Tell(Received received, LotItem put)
    {
        Step?.Invoke();
        if (put.Report is not { } id)
        {
            return;
        }
        if (put.Outcome == AddedOutcome.Kept && id != received.Report.Id && received.Renaming(id) is { } remark)
        {
            Remarked?.Invoke(remark);
        }
        Told([new Added(put.Outcome, id, put.Number)]);
    }

    /// <summary>Tells what is new, and gives it an id that is free.</summary>
    private Incoming Sort(Received received)
    {
        var digests = (
            Digest.Of(received.Original!.Bytes.Span),
            Digest.Of(Encoding.UTF8.GetBytes(received.Report.Text))
        );
        if (file.Reports.Known(digests.Item1, digests.Item2) is not null || !pending.Add(digests))
        {
            return new Incoming(received, received.Report, digests, IsNew: false);
        }
        return new Incoming(received, Free(received), digests, IsNew: true);
    }

    private Report Free(Received received)
    {
        var report = received.Report;
        var id = report.Id;
        for (var n = 2; file.Reports.Find(id) is not null || !reserved.Add(id); n++)
        {
            id = string.Create(null, $"{report.Id}~{n}");
        }
        if (received.Renaming(id) is { } remark)
        {
            Remarked?.Invoke(remark);
        }
        return report with { Id = id };
    }

    private void Commit()
    {
        var put = ImmutableArray.CreateBuilder<Added>(batch.Count);
        using (var writing = file.Begin(key))
        {
            foreach (var incoming in batch)
            {
                put.Add(Put(writing, incoming));
                if (Lot is not null)
                {
                    writing.Mark(Lot, incoming.Nth, put[^1]);
                }
            }
            writing.Commit();
        }
        Told(put.ToImmutable());
        pending.ExceptWith(batch.Select(incoming => incoming.Digests));
        reserved.ExceptWith(batch.Where(incoming => incoming.IsNew).Select(incoming => incoming.Report.Id));
        batch.Clear();
        bytes = 0;
        sinceCommit.Restart();
    }

    private void Told(ImmutableArray<Added> put)
    {
        Kept += put.Count(added => added.Outcome == AddedOutcome.Kept);
        Seen += put.Count(added => added.Outcome == AddedOutcome.Seen);
        Committed?.Invoke(put);
    }

    private Added Put(Batch writing, Incoming incoming)
    {
        var (received, original) = (incoming.Received, incoming.Original);
        if (file.Reports.Known(incoming.Digests.Original, incoming.Digests.Text) is { } known)
        {
            return writing.See(known, original.Input, original.Part, received.Line);
        }
        // Another process may have taken the id meanwhile, or the report been redacted that it was the same as.
        var report = file.Reports.Find(incoming.Report.Id) is null ? incoming.Report : Free(received);
        var statements = report == incoming.Report ? incoming.Statements : null;
        return writing.Add(
            new Acquired(report, statements ?? inquiry.Read(report), original.Bytes, original.Input)
            {
                Part = original.Part,
                Line = received.Line,
            }
        );
    }

    private readonly record struct Incoming(
        Received Received,
        Report Report,
        (Digest Original, Digest Text) Digests,
        bool IsNew
    )
    {
        public Statements? Statements { get; init; }

        public int Nth { get; init; }

        public Original Original => Received.Original!;
    }
}
