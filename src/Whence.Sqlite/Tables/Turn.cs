using System.Globalization;

namespace Whence.Sqlite.Tables;

/// <summary>Where a page of statements ends, in order of publication: the next begins after it.</summary>
/// <param name="Day">The day of publication, as tables count it.</param>
/// <param name="Report">The report's number.</param>
/// <param name="Nth">Which of the report's statements, from 0.</param>
public readonly record struct Turn(long Day, long Report, int Nth)
{
    /// <summary>The place that <paramref name="words"/> tell, as <see cref="ToString"/> writes them; null where they tell none.</summary>
    public static Turn? Of(string? words) =>
        words?.Split('.') is [var day, var report, var nth]
        && long.TryParse(day, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var d)
        && long.TryParse(report, NumberStyles.None, CultureInfo.InvariantCulture, out var r)
        && int.TryParse(nth, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? new Turn(d, r, n)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day}.{Report}.{Nth}");
}
