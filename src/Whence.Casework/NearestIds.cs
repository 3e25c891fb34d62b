using Whence.Sqlite;

namespace Whence.Casework;

/// <summary>What is said of an id that the case does not know.</summary>
public static class NearestIds
{
    private const int Named = 3;

    /// <summary>That there is no such <paramref name="what"/>, and which ids may have been meant.</summary>
    public static string Unknown(string what, string id, CaseFile file) => Unknown(what, id, file.Reports.Ids());

    /// <summary>That there is none of <paramref name="known"/>, and which of them may have been meant.</summary>
    public static string Unknown(string what, string id, IEnumerable<string> known)
    {
        var near = Suggestion.Nearest(id, known, Named);
        return $"there is no {what} '{id}' in the case."
            + (near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "");
    }
}
