namespace Whence.Sqlite;

/// <summary>A report that was acquired, with all that a case keeps of it.</summary>
/// <param name="Report">The report, under the id that it is to have.</param>
/// <param name="Statements">What was read from it.</param>
/// <param name="Original">The bytes that it was taken from: a file, or what can be told apart of one, such as a mail of a mailbox.</param>
/// <param name="Path">The file that it was found in; "-" for standard input.</param>
public sealed record Acquired(Report Report, Statements Statements, ReadOnlyMemory<byte> Original, string Path)
{
    /// <summary>The way into the file, "b/c.mbox#3"; null where the file is the report.</summary>
    public string? Part { get; init; }

    /// <summary>The line there, from 1; null for the whole of it.</summary>
    public int? Line { get; init; }
}
