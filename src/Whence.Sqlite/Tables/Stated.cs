namespace Whence.Sqlite.Tables;

/// <summary>Something that a report states, with the report.</summary>
/// <param name="Report">The report's number.</param>
/// <param name="Heading">Its id, title, publisher and day.</param>
/// <param name="HasPairs">Whether characters of its text are two UTF-16 code units, so that offsets in code points differ.</param>
/// <param name="Value">What it states.</param>
public sealed record Stated<T>(long Report, Heading Heading, bool HasPairs, T Value)
{
    /// <summary>The decision that holds of it: accepted, corrected or rejected; null where none was made.</summary>
    public Decision? Decision { get; init; }
}
