namespace Whence.Sqlite.Exhibits;

/// <summary>An exhibit as a case keeps it, its bytes apart.</summary>
/// <param name="Number">In the order of adding, from 1.</param>
/// <param name="Exhibit">The exhibit, as it was last examined.</param>
/// <param name="Entry">The entry of the ledger that it was added by.</param>
/// <param name="Path">The file that it was found in first.</param>
public sealed record KeptExhibit(long Number, Exhibit Exhibit, long Entry, string Path);
