namespace Whence.Sqlite.Verifying;

/// <summary>Entries that stand below one tile, with what is stored of what they seal.</summary>
/// <param name="Entries">Their numbers and bodies, in order.</param>
/// <param name="Secrets">Sealed values of these entries, by entry and name.</param>
/// <param name="Reports">Reports that these entries added, by entry.</param>
/// <param name="Notes">Signed checkpoints that end with one of these entries, by size.</param>
internal sealed record EntryChunk(
    List<(long Number, byte[] Body)> Entries,
    List<SecretRow> Secrets,
    List<ReportRow> Reports,
    List<(long Size, byte[] Note)> Notes
);
