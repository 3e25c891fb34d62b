namespace Whence.Origins;

/// <summary>Edges with their evidence.</summary>
internal static class Edges
{
    /// <summary>An edge between two figures, with their sentences for evidence.</summary>
    public static Edge Between(EdgeKind kind, Figure from, Figure to) =>
        new(kind, from.Id, from.Report, to.Id, to.Report)
        {
            Direction = kind == EdgeKind.Cited ? EdgeDirection.Cited : EdgeDirection.Assumed,
            Evidence =
            [
                new Evidence(from.Report, from.Shown, from.SentenceText),
                new Evidence(to.Report, to.Shown, to.SentenceText),
            ],
        };

    /// <summary>An edge from a report to an outlet that is not in hand, with the words that name it.</summary>
    public static Edge ToName(string report, (Span Words, string Outlet, string Name) named) =>
        new(EdgeKind.Cited, report, report, named.Name, null)
        {
            Direction = EdgeDirection.Cited,
            Evidence = [new(report, named.Words, null)],
        };
}
