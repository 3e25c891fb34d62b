namespace Whence.Origins;

/// <summary>Which outlets and agencies each report names as having said something.</summary>
internal sealed class Mentions
{
    private readonly ImmutableArray<(Span Words, string Outlet, string Name)>[] byReport;

    public Mentions(ImmutableArray<Statements> statements, Outlets outlets) =>
        byReport = [.. statements.Select((s, report) => Find(s, outlets.Of(report), outlets))];

    /// <summary>Where report <paramref name="report"/> names other outlets, in reading order.</summary>
    public ImmutableArray<(Span Words, string Outlet, string Name)> Of(int report) => byReport[report];

    /// <summary>Whether report <paramref name="report"/> names <paramref name="outlet"/>.</summary>
    public bool Names(int report, string? outlet) =>
        outlet is not null && byReport[report].Any(mention => mention.Outlet == outlet);

    /// <summary>Where one report names others than its <paramref name="own"/> outlet.</summary>
    public static ImmutableArray<(Span Words, string Outlet, string Name)> Find(
        Statements statements,
        string? own,
        Outlets outlets
    )
    {
        var mentions = new List<(Span Words, string Outlet, string Name)>();
        foreach (var attribution in statements.Attributions)
        {
            if (attribution is not { Speaker: { } speaker, Source: [var words, ..] })
            {
                continue;
            }
            if (outlets.Named(speaker) is { } outlet)
            {
                mentions.Add((words, outlet.Id, outlet.Name));
            }
            else if (mentions is [.., var before] && Outlets.IsNoun(speaker))
            {
                mentions.Add((words, before.Outlet, before.Name));
            }
        }
        mentions.AddRange(statements.Credits.Select(credit => (credit.Words, credit.Outlet, credit.Name)));
        mentions.RemoveAll(mention => mention.Outlet == own);
        mentions.Sort((a, b) => a.Words.CompareTo(b.Words));
        return [.. mentions];
    }
}
