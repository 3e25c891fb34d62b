namespace Whence.Origins;

/// <summary>Which agency a report is from: the only one that its byline credits, or else that it credits at all.</summary>
internal sealed class Wires
{
    private readonly string?[] agencies;

    public Wires(ImmutableArray<Statements> statements, Outlets outlets)
    {
        agencies = new string?[statements.Length];
        for (var report = 0; report < statements.Length; report++)
        {
            var own = outlets.Of(report);
            var credits = statements[report].Credits.Where(credit => credit.Outlet != own).ToArray();
            agencies[report] = Only(credits.Where(credit => credit.IsByline).Select(credit => credit.Outlet));
        }
    }

    /// <summary>The agency that report <paramref name="report"/> is from; null where none or several are credited.</summary>
    public string? Of(int report) => agencies[report];

    private static string? Only(IEnumerable<string> among) =>
        among.Distinct().Take(2).ToArray() is [var only] ? only : null;
}
