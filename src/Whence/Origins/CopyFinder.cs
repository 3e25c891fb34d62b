namespace Whence.Origins;

/// <summary>Finds the reports that copied passages from one another, and those that only quote the same words.</summary>
internal sealed class CopyFinder(ImmutableArray<Statements> statements, Outlets outlets, Mentions mentions)
{
    /// <summary>The share of the shared characters that quotation marks hold where they are a speaker's, not the other report's.</summary>
    private const double Quoted = 0.9;

    /// <summary>
    /// An edge for every two reports that share passages, from the one that has them to the one that it has them from. Two that
    /// share only what both quote have it from a common source: the same utterance.
    /// </summary>
    public ImmutableArray<Edge> Find()
    {
        var index = new PassageIndex();
        foreach (var statement in statements)
        {
            index.Add(statement.Fingerprint);
        }
        return
        [
            .. Enumerable
                .Range(0, index.Count)
                .SelectMany(report => index.Earlier(report))
                .Select(ToEdge)
                .Where(edge => edge.FromReport != edge.ToReport),
        ];
    }

    private Edge ToEdge(Overlap overlap)
    {
        var left = statements[overlap.Left].Heading.Id;
        var right = statements[overlap.Right].Heading.Id;
        var leftEvidence = overlap.Passages.Select(p => new Evidence(left, p.Left, null));
        var rightEvidence = overlap.Passages.Select(p => new Evidence(right, p.Right, null));
        var (direction, isLeftLater) = Direct(overlap.Left, overlap.Right);
        var kind = AreQuoted(overlap) ? EdgeKind.SameUtterance : EdgeKind.Copied;
        return isLeftLater
            ? new Edge(kind, left, left, right, right)
            {
                Direction = direction,
                Evidence = [.. leftEvidence, .. rightEvidence],
            }
            : new Edge(kind, right, right, left, left)
            {
                Direction = direction,
                Evidence = [.. rightEvidence, .. leftEvidence],
            };
    }

    // Who names the other has it from there, whatever the times say, for a report may bear the day it was last touched.
    private (EdgeDirection Direction, bool IsLeftLater) Direct(int left, int right)
    {
        var leftCites = mentions.Names(left, outlets.Of(right));
        if (leftCites != mentions.Names(right, outlets.Of(left)))
        {
            return (EdgeDirection.Cited, leftCites);
        }
        var (one, other) = (statements[left].Heading, statements[right].Heading);
        var isDated =
            one.PublishedAt is { } at && other.PublishedAt is { } otherAt
                ? at != otherAt
                : one.Published is { } day && other.Published is { } otherDay && day != otherDay;
        return (isDated ? EdgeDirection.Dated : EdgeDirection.Assumed, Lineage.IsLater(Time(one), Time(other)));
    }

    private static Instant? Time(Heading heading) =>
        heading.PublishedAt ?? heading.Published?.AtMidnight().InUtc().ToInstant();

    private bool AreQuoted(Overlap overlap)
    {
        var quotes = (
            Left: statements[overlap.Left].Quotations.Select(q => q.Words).ToArray(),
            Right: statements[overlap.Right].Quotations.Select(q => q.Words).ToArray()
        );
        if (quotes.Left.Length == 0 || quotes.Right.Length == 0)
        {
            return false;
        }
        double shared = 0,
            quoted = 0;
        foreach (var passage in overlap.Passages)
        {
            shared += passage.Left.Length + passage.Right.Length;
            quoted += Within(passage.Left, quotes.Left) + Within(passage.Right, quotes.Right);
        }
        return quoted >= Quoted * shared;
    }

    private static int Within(Span passage, Span[] quotes) =>
        quotes.Sum(quote => Math.Max(0, Math.Min(passage.End, quote.End) - Math.Max(passage.Start, quote.Start)));
}
