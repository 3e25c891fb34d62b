using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Reading;

/// <summary>The tables that tell a full stop that abbreviates from one that ends.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, AbbreviationKind> Kinds = Table
        .Shipped("Reading/abbreviations.tsv")
        .Rows.ToFrozenDictionary(
            row => row[0],
            row => Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true),
            StringComparer.OrdinalIgnoreCase
        );

    private static readonly FrozenSet<string> Openers = Table
        .Shipped("Reading/openers.tsv")
        .Rows.Select(row => row[0])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> ByWord =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByOpener = Openers.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>How <paramref name="word"/>, without its last full stop, stands to what follows; null where it is no abbreviation.</summary>
    public static AbbreviationKind? Of(ReadOnlySpan<char> word) =>
        IsInitials(word) ? AbbreviationKind.After
        : !IsCapitals(word) && ByWord.TryGetValue(WithoutParty(word), out var kind) ? kind
        : null;

    /// <summary>Whether <paramref name="word"/>, with a capital, opens a sentence rather than goes on with a name.</summary>
    public static bool Opens(ReadOnlySpan<char> word) => char.IsUpper(word[0]) && ByOpener.Contains(word);

    /// <summary>Whether <paramref name="word"/>, without its last full stop, is single letters with full stops between: J, U.S, D-N.Y.</summary>
    public static bool IsInitials(ReadOnlySpan<char> word)
    {
        var letters = word[(word.LastIndexOf('-') + 1)..];
        if (
            letters.Length % 2 == 0
            || (letters.Length == 1 && (!char.IsUpper(letters[0]) || letters.Length < word.Length))
        )
        {
            return false;
        }
        for (var i = 0; i < letters.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(letters[i]) : letters[i] != '.')
            {
                return false;
            }
        }
        return true;
    }

    // "VA" and "CO" are names, "Va" and "Co" abbreviations.
    private static bool IsCapitals(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[1]);

    // "R-Tenn": a lawmaker's party and state.
    private static ReadOnlySpan<char> WithoutParty(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[1] == '-' && char.IsUpper(word[0]) ? word[2..] : word;
}
