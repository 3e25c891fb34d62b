using System.Globalization;

namespace Whence.Counting;

/// <summary>A mistake in a table of measures.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character of the line, from 1, in UTF-16 code units.</param>
/// <param name="Reason">What is wrong.</param>
public sealed record MeasureTableError(string Name, int Line, int Column, string Reason)
{
    /// <summary>"measures.tsv:3:8: reason".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}:{Line}:{Column}: {Reason}");
}
