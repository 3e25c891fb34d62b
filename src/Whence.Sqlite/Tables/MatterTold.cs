namespace Whence.Sqlite.Tables;

/// <summary>A matter that actors take a stand on, in the words that most have for it.</summary>
/// <param name="Number">Its number: those that most actors take a stand on come first.</param>
/// <param name="Words">The words.</param>
/// <param name="Positions">How many positions there are.</param>
/// <param name="Actors">How many actors take them.</param>
public sealed record MatterTold(long Number, string Words, long Positions, long Actors)
{
    /// <summary>All words for it, in lower case, each with those that others have too, by which they were made one.</summary>
    public ImmutableArray<(string Words, string Shared)> Wordings { get; init; } = [];
}
