using System.Globalization;

namespace Whence;

/// <summary>
/// Ids that hang on a report and the place of the words in it, so that they stay the same when an engine that reads
/// more or less than an earlier one reads the report again: <c>report#f812</c> is the figure whose quote starts at
/// UTF-16 offset 812.
/// </summary>
public static class Identifier
{
    /// <summary>The id of what <paramref name="kind"/> says it is, at <paramref name="start"/> in <paramref name="report"/>.</summary>
    /// <param name="report">The report's id.</param>
    /// <param name="kind">a attribution, f figure, p position, g allegation.</param>
    /// <param name="start">The UTF-16 offset that the words start at.</param>
    /// <param name="nth">Tells apart several at one start: the first is 0 and bears no mark.</param>
    public static string For(string report, char kind, int start, int nth = 0) =>
        nth == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{report}#{kind}{start}")
            : string.Create(CultureInfo.InvariantCulture, $"{report}#{kind}{start}.{nth}");

    /// <summary>The report in which <paramref name="id"/> is said.</summary>
    /// <param name="id">The id of a statement, as <see cref="For"/> makes it.</param>
    public static string ReportOf(string id) => id[..id.LastIndexOf('#')];
}
