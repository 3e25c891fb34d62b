namespace Whence.Web.Adding;

/// <summary>What was sent in one go.</summary>
/// <param name="Id">By which it is found again.</param>
/// <param name="Files">The files, in the order in which they are read.</param>
internal sealed record Lot(string Id, ImmutableArray<LotFile> Files)
{
    /// <summary>The day of what has none of its own; null leaves it to the names.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>What was said of papers and footage; null where reports were sent.</summary>
    public SentExhibits? Exhibits { get; init; }

    /// <summary>How many files are read: what describes others is none.</summary>
    public int Count => Files.Length - (Exhibits?.Description is null ? 0 : 1) - (Exhibits?.Layout is null ? 0 : 1);

    /// <summary>How long its files are together.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);
}
