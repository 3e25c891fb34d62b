using System.Text;

namespace Whence.Languages;

/// <summary>
/// Folds names so that romanisations of one name fall together ("Hasakeh", "al-Hassakah"): lower case, articles and vowels
/// gone, doubled consonants single. "Sector 11" is not "Sector 1".
/// </summary>
internal static class NameFold
{
    public static string Fold(ReadOnlySpan<char> name)
    {
        foreach (var article in (ReadOnlySpan<string>)["al-", "el-", "al ", "the "])
        {
            if (name.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                name = name[article.Length..];
                break;
            }
        }
        var folded = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var lower = char.ToLowerInvariant(name[i]);
            var vowel = i > 0 && lower is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            if (char.IsDigit(lower) || (char.IsLetter(lower) && !vowel && (folded.Length == 0 || folded[^1] != lower)))
            {
                folded.Append(lower);
            }
        }
        return folded.ToString();
    }
}
