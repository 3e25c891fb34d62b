namespace Whence.Formats;

/// <summary>What comes of taking input in: a report, an input that could not be read, or something a reader should know.</summary>
/// <param name="Path">The file as the user named it, or as found below a folder that the user named; "-" for standard input.</param>
/// <param name="Line">The line, from 1; null for the whole file.</param>
public abstract record Intake(string Path, int? Line);
