namespace Whence.Reviewing;

/// <summary>Finds what anchors hang on among what reports state now.</summary>
internal sealed class AnchorBook
{
    private readonly Dictionary<string, Statements> reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<Anchor, string>> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> repeats = new(StringComparer.Ordinal);

    public AnchorBook(ImmutableArray<Statements> statements)
    {
        foreach (var statement in statements)
        {
            reports.TryAdd(statement.Heading.Id, statement);
        }
    }

    /// <summary>The id of what <paramref name="anchor"/> hangs on; null where there is nothing of the kind any more. Of a question or an origin it is that of the figure.</summary>
    public string? Find(Anchor anchor)
    {
        if (!reports.TryGetValue(anchor.Report, out var statements))
        {
            return null;
        }
        if (anchor.Kind == AnchorKind.Report)
        {
            return anchor.Report;
        }
        if (!places.TryGetValue(anchor.Report, out var found))
        {
            places[anchor.Report] = found = Places(statements);
        }
        var wanted = anchor.Kind is AnchorKind.Question or AnchorKind.Origin
            ? anchor with
            {
                Kind = AnchorKind.Figure,
            }
            : anchor;
        return found.GetValueOrDefault(wanted);
    }

    /// <summary>The figure that <paramref name="figure"/> repeats, which stands in a question for both; itself where it repeats none.</summary>
    public string First(string figure) => repeats.GetValueOrDefault(figure, figure);

    private Dictionary<Anchor, string> Places(Statements statements)
    {
        var places = new Dictionary<Anchor, string>();
        foreach (var figure in statements.Figures)
        {
            places.TryAdd(Anchor.Of(figure), figure.Id);
            if (figure.Repeats is { } first)
            {
                repeats.TryAdd(figure.Id, first);
            }
        }
        foreach (var position in statements.Positions)
        {
            places.TryAdd(Anchor.Of(position), position.Id);
        }
        foreach (var allegation in statements.Allegations)
        {
            places.TryAdd(Anchor.Of(allegation), allegation.Id);
        }
        return places;
    }
}
