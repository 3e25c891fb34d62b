namespace Whence.Formats;

/// <summary>A report that was read.</summary>
/// <param name="Path">The file; "-" for standard input.</param>
/// <param name="Line">The line, from 1; null for the whole file.</param>
/// <param name="Report">The report.</param>
public sealed record Received(string Path, int? Line, Report Report) : Intake(Path, Line)
{
    /// <summary>What it was read from; null where the reader was not asked to keep it.</summary>
    public Original? Original { get; init; }

    /// <summary>The id that it would have, where an earlier report of this read has that; null where it has it itself.</summary>
    public string? Wanted { get; init; }

    /// <summary>What is to be said of its id; null where it goes by its own.</summary>
    /// <param name="id">The id that it goes by.</param>
    public Remark? Renaming(string id) =>
        id == (Wanted ?? Report.Id) ? null : new Remark(Path, Line, RemarkKind.Renamed, id);
}
