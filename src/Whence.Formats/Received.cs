namespace Whence.Formats;

/// <summary>A report that was read.</summary>
/// <param name="Path">The file; "-" for standard input.</param>
/// <param name="Line">The line, from 1; null for the whole file.</param>
/// <param name="Report">The report.</param>
public sealed record Received(string Path, int? Line, Report Report) : Intake(Path, Line)
{
    /// <summary>What it was read from; null where the reader was not asked to keep it.</summary>
    public Original? Original { get; init; }
}
