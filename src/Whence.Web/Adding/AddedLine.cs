namespace Whence.Web.Adding;

/// <summary>What became of an input, as whence add says it.</summary>
/// <param name="Kind">Whether it was kept, seen before, could not be read, or something is to be known of it.</param>
/// <param name="Words">The report's id where it was kept or seen; else what is said.</param>
internal sealed record AddedLine(AddedKind Kind, string Words);
