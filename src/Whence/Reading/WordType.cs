using Whence.Languages;

namespace Whence.Reading;

/// <summary>
/// One form of a word as it is written, with all that depends on the form alone: worked out once, when the form is first
/// seen, and shared by every token of it.
/// </summary>
internal sealed class WordType
{
    /// <summary>What stands before the first and after the last word of a sentence.</summary>
    public const string Edge = "";

    // Longer forms are no words; what lies beyond takes no part in their features.
    private const int Longest = 64;

    private readonly string?[] lemmas = new string?[3];

    /// <summary>The form <paramref name="text"/>, whose hash is <paramref name="hash"/>.</summary>
    public WordType(string text, ulong hash)
    {
        Text = text;
        Hash = hash;
        var lower = text.ToLowerInvariant().Replace('’', '\'');
        Lower = lower == text ? text : lower;
        Span<char> folded = stackalloc char[Math.Min(text.Length, Longest)];
        Form = Fold(text, folded);
        Folded = Fold(Lower, folded);
        Shape = WordShape.Of(text);
        Ending = FeatureHash.Of(Lower.Length > 3 ? Lower.AsSpan()[^3..] : Lower);
    }

    /// <summary>The form.</summary>
    public string Text { get; }

    /// <summary>The form in lower case, with ’ as '.</summary>
    public string Lower { get; }

    /// <summary>Hash of the form itself.</summary>
    public ulong Hash { get; }

    /// <summary>Hash of the form with every digit as 0 and ’ as '.</summary>
    public ulong Form { get; }

    /// <summary>Hash of the form in lower case with every digit as 0 and ’ as '.</summary>
    public ulong Folded { get; }

    /// <summary>The form's shape: see <see cref="WordShape"/>.</summary>
    public ulong Shape { get; }

    /// <summary>Hash of the last three letters, in lower case.</summary>
    public ulong Ending { get; }

    /// <summary>The tags that the form has been seen with, as the tagger's lexicon holds them.</summary>
    public Choices Tags { get; set; }

    /// <summary>What the form adds to the score of each tag, from two places before to two places after.</summary>
    public short[] TagScores { get; set; } = [];

    /// <summary>The kinds of name that the form has been seen in.</summary>
    public Choices Entities { get; set; }

    /// <summary>What the form adds to the score of each kind of name, from two places before to two places after.</summary>
    public short[] EntityScores { get; set; } = [];

    /// <summary>The form's lemma under <paramref name="kind"/>'s rules, worked out once. Threads that meet here find the same.</summary>
    public string Lemma(LemmaClass kind) => lemmas[(int)kind] ??= Lemmas.Of(Lower, kind);

    private static ulong Fold(string text, Span<char> folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            var c = text[i];
            folded[i] =
                char.IsAsciiDigit(c) ? '0'
                : c == '’' ? '\''
                : c;
        }
        return FeatureHash.Of(folded);
    }
}
