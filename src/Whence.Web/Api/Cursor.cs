using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Whence.Web.Api;

/// <summary>
/// Where the next page of a list begins, as an address has it. It names the last row that was given and its list, and so stays good while
/// the case grows; what it looks like is nobody's matter.
/// </summary>
internal static class Cursor
{
    private const char Between = '\n';
    private const int Longest = 4000;

    /// <summary>The cursor after the row that <paramref name="place"/> names.</summary>
    public static string Of(string list, params IEnumerable<object> place) =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(
                string.Join(Between, place.Prepend(list).Select(p => Convert.ToString(p, CultureInfo.InvariantCulture)))
            )
        );

    /// <summary>What a cursor of <paramref name="list"/> names, in so many parts; null where it is none.</summary>
    public static string[]? Read(string list, string cursor, int parts)
    {
        if (cursor.Length > Longest || !Base64Url.IsValid(cursor))
        {
            return null;
        }
        var read = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Between, parts + 1);
        return read.Length == parts + 1 && read[0] == list ? read[1..] : null;
    }
}
