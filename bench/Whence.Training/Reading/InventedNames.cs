using Whence.Reading;

namespace Whence.Training.Reading;

/// <summary>
/// Articles with invented names in place of their own, the same name for the same: where a name tells nothing, what stands
/// around it must. News of other countries is full of names that the training articles do not have.
/// </summary>
internal sealed class InventedNames(Forms forms, IReadOnlyDictionary<string, int> seen, Random random)
{
    // Words seen more often than this say what kind of name they are in: "Committee", "Senator".
    private const int Common = 60;

    private const string Consonants = "bdfghklmnprstvz";
    private const string Vowels = "aeiou";

    /// <summary><paramref name="document"/> with its rarer names replaced.</summary>
    public TaggedSentence[] In(TaggedSentence[] document)
    {
        var given = new Dictionary<string, WordType>(StringComparer.Ordinal);
        return
        [
            .. document.Select(sentence =>
                sentence with
                {
                    Words =
                    [
                        .. sentence.Words.Select(
                            (word, i) =>
                                i >= 2
                                && i - 2 < sentence.Entities.Length
                                && sentence.Entities[i - 2]
                                    is EntityKind.Person
                                        or EntityKind.Location
                                        or EntityKind.Organization
                                    ? Name(word)
                                    : word
                        ),
                    ],
                }
            ),
        ];

        WordType Name(WordType word)
        {
            if (
                word.Text.Length < 3
                || !word.Text.All(char.IsLetter)
                || !char.IsUpper(word.Text[0])
                || !char.IsLower(word.Text[1])
                || seen[word.Text] > Common
            )
            {
                return word;
            }
            if (!given.TryGetValue(word.Text, out var name))
            {
                given[word.Text] = name = forms.Of(Invent(word.Text.Length));
            }
            return name;
        }
    }

    private string Invent(int length)
    {
        var vowel = random.Next(3) == 0;
        return string.Create(
            length,
            vowel,
            (name, vowel) =>
            {
                for (var i = 0; i < name.Length; i++, vowel = !vowel)
                {
                    var letters = vowel ? Vowels : Consonants;
                    name[i] = letters[random.Next(letters.Length)];
                }
                name[0] = char.ToUpperInvariant(name[0]);
            }
        );
    }
}
