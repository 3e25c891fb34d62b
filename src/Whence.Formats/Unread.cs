namespace Whence.Formats;

/// <summary>An input that could not be read, and why.</summary>
/// <param name="Path">The file; "-" for standard input.</param>
/// <param name="Line">The line, from 1; null for the whole file.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">What more is known: the byte, the limit; null where nothing is.</param>
public sealed record Unread(string Path, int? Line, UnreadReason Reason, string? Detail = null) : Intake(Path, Line);
