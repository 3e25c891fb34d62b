namespace Whence.Formats.Json;

/// <summary>What a step through lines came to.</summary>
internal enum LineStep
{
    /// <summary>A line.</summary>
    Line,

    /// <summary>A line of more than <see cref="Limits.ReportBytes"/>; it was passed over.</summary>
    TooLong,

    /// <summary>No more lines.</summary>
    End,
}
