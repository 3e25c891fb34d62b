using System.Globalization;

namespace Whence.Formats;

/// <summary>Something a reader should know of an input; nothing was lost by it.</summary>
/// <param name="Path">The file; "-" for standard input.</param>
/// <param name="Line">The line, from 1; null for the whole file.</param>
/// <param name="Kind">What.</param>
/// <param name="Detail">The encoding, the id, the word, as <paramref name="Kind"/> says.</param>
public sealed record Remark(string Path, int? Line, RemarkKind Kind, string Detail) : Intake(Path, Line)
{
    /// <summary>So many items at <paramref name="path"/> are of kinds that are not read.</summary>
    internal static Remark OnPassedOver(string path, int count) =>
        new(
            path,
            null,
            RemarkKind.PassedOver,
            count.ToString(CultureInfo.InvariantCulture) + (count == 1 ? " file" : " files")
        );
}
