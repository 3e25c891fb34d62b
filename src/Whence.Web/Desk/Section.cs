namespace Whence.Web.Desk;

/// <summary>A section of the desk, as the navigation names it.</summary>
/// <param name="Address">Its first page.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Key">After g, the key that leads to it.</param>
internal sealed record Section(string Address, string Name, char Key)
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static ImmutableArray<Section> All { get; } =
    [
        new("/", "Overview", 'o'),
        new("/questions", "Questions", 'q'),
        new("/reports", "Reports", 'r'),
        new("/positions", "Positions", 'p'),
        new("/allegations", "Allegations", 'a'),
        new("/sources", "Sources", 's'),
        new("/timeline", "Timeline", 't'),
        new("/map", "Map", 'm'),
        new("/exhibits", "Exhibits", 'e'),
        new("/review", "Review", 'v'),
        new("/ledger", "Ledger", 'l'),
        new("/add", "Add", 'n'),
        new("/export", "Export", 'x'),
    ];
}
