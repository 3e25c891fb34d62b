namespace Whence.Tests.Ledger;

/// <summary>Tables in the folder foreign: what programs of other makers said, kept from a run of them.</summary>
internal static class ForeignRows
{
    public static string[][] Of(string table)
    {
        using var stream = typeof(ForeignRows).Assembly.GetManifestResourceStream(table)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split('\t')),
        ];
    }
}
