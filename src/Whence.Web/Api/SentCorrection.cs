namespace Whence.Web.Api;

/// <summary>What a review says is right in place of what was read.</summary>
/// <param name="Low">The least count.</param>
/// <param name="High">The greatest; null where nothing bounds it.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Population">Of whom.</param>
/// <param name="Place">Where.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Source">Who says so.</param>
internal sealed record SentCorrection(
    long? Low,
    long? High,
    string? Measure,
    string? Population,
    string? Place,
    string? From,
    string? To,
    string? Source
);
