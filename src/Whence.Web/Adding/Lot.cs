namespace Whence.Web.Adding;

/// <summary>What was sent in one go.</summary>
/// <param name="Id">By which it is found again.</param>
/// <param name="Files">The files, in the order in which they are read.</param>
internal sealed record Lot(string Id, ImmutableArray<LotFile> Files)
{
    /// <summary>The day of what has none of its own; null leaves it to the names.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>How long its files are together.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);
}
