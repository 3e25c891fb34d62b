namespace Whence.Sqlite.Tables;

/// <summary>An origin without the figures and reports that carry it, of which there may be thousands.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Id">Its id, which names its first figure.</param>
/// <param name="Source">Who speaks.</param>
/// <param name="Reports">How many reports carry it.</param>
/// <param name="Figures">In how many figures.</param>
public sealed record Utterance(long Number, string Id, string Source, long Reports, long Figures)
{
    /// <summary>The id of its first figure.</summary>
    public string First => Id[Anchor.OfOrigin.Length..];
}
