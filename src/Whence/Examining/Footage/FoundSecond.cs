namespace Whence.Examining.Footage;

/// <summary>A second of one clip that was found in another.</summary>
/// <param name="Second">Which, from the start of its own.</param>
/// <param name="Form">The form in which it was found.</param>
/// <param name="Distance">The bits that it is off.</param>
/// <param name="IsRich">Whether there is much to tell it by.</param>
/// <param name="At">The seconds from the start of the other; null where it was found in a key frame, whose time is not kept.</param>
internal readonly record struct FoundSecond(int Second, int Form, int Distance, bool IsRich, double? At);
