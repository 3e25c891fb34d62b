namespace Whence.Origins;

/// <summary>Finds the reports that copied passages from one another.</summary>
internal static class CopyFinder
{
    /// <summary>
    /// An edge for every two reports that share passages, from the later to the earlier.
    /// </summary>
    public static ImmutableArray<Edge> Find(ImmutableArray<Statements> statements)
    {
        var index = new PassageIndex();
        foreach (var statement in statements)
        {
            index.Add(statement.Fingerprint);
        }
        var overlaps = Enumerable.Range(0, index.Count).SelectMany(report => index.Earlier(report)).ToImmutableArray();
        var times = statements.Select(s => Time(s.Heading)).ToArray();
        return
        [
            .. overlaps
                .Select(overlap => ToEdge(overlap, statements, times))
                .Where(edge => edge.FromReport != edge.ToReport),
        ];
    }

    private static Instant? Time(Heading heading) =>
        heading.PublishedAt ?? heading.Published?.AtMidnight().InUtc().ToInstant();

    private static Edge ToEdge(Overlap overlap, ImmutableArray<Statements> statements, Instant?[] times)
    {
        var left = statements[overlap.Left].Heading.Id;
        var right = statements[overlap.Right].Heading.Id;
        var leftEvidence = overlap.Passages.Select(p => new Evidence(left, p.Left, null));
        var rightEvidence = overlap.Passages.Select(p => new Evidence(right, p.Right, null));
        return Lineage.IsLater(times[overlap.Left], times[overlap.Right])
            ? new Edge(EdgeKind.Copied, left, left, right, right) { Evidence = [.. leftEvidence, .. rightEvidence] }
            : new Edge(EdgeKind.Copied, right, right, left, left) { Evidence = [.. rightEvidence, .. leftEvidence] };
    }
}
