namespace Whence.Web.Adding;

/// <summary>What became of an input, as whence add and whence examine say it.</summary>
/// <param name="Kind">Whether it was kept, seen before, could not be read, or something is to be known of it.</param>
/// <param name="Words">The id of the report or exhibit where it was kept or seen; else what is said.</param>
/// <param name="Exhibit">The name of the file, of an exhibit; null of a report.</param>
internal sealed record AddedLine(AddedKind Kind, string Words, string? Exhibit = null);
