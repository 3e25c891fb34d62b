namespace Whence.Origins;

/// <summary>An edge to what a report cites, and the numbers of the two claims; below zero where it leads to an outlet's name.</summary>
internal readonly record struct Citation(Edge Edge, int From, int To)
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
}
