namespace Whence.Sqlite.Searching;

/// <summary>The index of words and of parts of words, made anew from the texts.</summary>
public static class FullText
{
    /// <summary>Makes the index of <paramref name="file"/> anew: all of it, or none.</summary>
    public static void Rebuild(CaseFile file)
    {
        using var transaction = new WriteTransaction(file.Connection);
        foreach (var index in (ReadOnlySpan<string>)["words", "trigrams"])
        {
            file.Connection.Run($"INSERT INTO {index} ({index}) VALUES ('delete-all')");
            using var rows = new Query(
                file.Connection,
                $"INSERT INTO {index} (rowid, title, text) VALUES ($report, $title, $text)"
            );
            foreach (var report in file.Reports.All())
            {
                rows.Run(report.Number, report.Heading.Title, file.Reports.Text(report.Number) ?? "");
            }
        }
        transaction.Commit();
    }
}
