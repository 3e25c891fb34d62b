namespace Whence.Formats;

/// <summary>What a report was read from, as it came, at the finest level at which it can be told from its neighbours.</summary>
/// <param name="Bytes">
/// The bytes: of a file, or a file packed in another, all of it, unpacked; of a mailbox the one mail with its "From " line; of
/// JSON the one object; of a table its first row and the one that the report was read from; of a feed or a message of news
/// items the one item, or all of it where the item cannot be cut out exactly. Read by themselves, by their kind, they give
/// the same text.
/// </param>
/// <param name="Input">The file that was named, or found in a folder; "-" for standard input.</param>
/// <param name="Part">
/// Where in that file: the names of what is packed in it, outermost first and parted by "!", and "#3" for the third report of
/// a file of many. Null where the file is the report.
/// </param>
public sealed record Original(ReadOnlyMemory<byte> Bytes, string Input, string? Part);
