using System.Collections.Frozen;
using Whence.Attributing.Actors;
using Whence.Languages;
using Whence.Reading;

namespace Whence.Attributing;

/// <summary>
/// Makes a source whole that was cut inside its noun phrase: "[group]" of "the Harbour Alliance for Clean Rivers monitoring
/// group said". What is a time, or an article alone, is nobody.
/// </summary>
internal readonly struct WholeSource(AnnotatedText text)
{
    private const int Longest = 12;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = Table
        .Shipped("Attributing/Unmarked/words.tsv")
        .ByKind();
    private static readonly FrozenSet<string> Times = Words["time"];
    private static readonly FrozenSet<string> Modifiers = Words["modifier"];
    private static readonly FrozenSet<string> Articles = ActorWords.Of("article");
    private static readonly FrozenSet<string> Functions = ActorWords.Of("function");
    private static readonly FrozenSet<string> Prepositions = ActorWords.Of("preposition");

    /// <summary><paramref name="triple"/> with its source whole, or with none where it names nobody.</summary>
    public Triple Of(Triple triple)
    {
        var (first, end) = triple.Source;
        if (first == end)
        {
            return triple;
        }
        // "preliminary reports on Sunday": when it was said is no part of who said it.
        while (end - first > 1 && Times.Contains(text.Lower(end - 1)))
        {
            end -= text.Lower(end - 2) is "on" or "in" && end - first > 2 ? 2 : 1;
        }
        var none = end - first == 1 && (Articles.Contains(text.Lower(first)) || Times.Contains(text.Lower(first)));
        if (none)
        {
            return triple with { Source = default };
        }
        var floor = triple.Cue.End <= first && triple.Cue.End > triple.Cue.First ? triple.Cue.End : 0;
        return triple with { Source = (Start(first, end, Math.Max(floor, text.SentenceOf(first).First)), end) };
    }

    private int Start(int first, int end, int floor)
    {
        if (Functions.Contains(text.Lower(first)) || ActorWords.Pronouns.ContainsKey(text.Lower(first)))
        {
            return first;
        }
        var i = first;
        while (i > floor && first - i < Longest && IsPart(i - 1, i, end))
        {
            i--;
        }
        if (i < first && i > floor && Articles.Contains(text.Lower(i - 1)))
        {
            return i - 1;
        }
        // "In Riverton residents said": a name that a preposition ties to the words before it is not theirs.
        return i > floor && Prepositions.Contains(text.Lower(i - 1)) ? first : i;
    }

    // What goes on to the left: a name within the same name, "for" and "of" between names, words for an office or a body.
    private bool IsPart(int i, int next, int end) =>
        Functions.Contains(text.Lower(i))
            ? text.Lower(i) is "for" or "of" && IsName(next) && i > 0 && IsName(i - 1)
            : IsName(i) && (!IsName(next) || IsOneName(i, next)) && (IsName(next) || IsOffice(next))
                || Modifiers.Contains(text.Lower(i)) && (IsOffice(next) || Modifiers.Contains(text.Lower(next)));

    private bool IsOneName(int i, int next) =>
        text[i].Entity == text[next].Entity && text[i].Entity != EntityKind.None
        || text.Lower(next - 1) is "for" or "of";

    private bool IsOffice(int i) => ActorWords.Nouns.ContainsKey(text.Lower(i)) || Modifiers.Contains(text.Lower(i));

    private bool IsName(int i) =>
        char.IsUpper(text.Word(i)[0])
        && !Functions.Contains(text.Lower(i))
        && !Times.Contains(text.Lower(i))
        && text[i].Entity is not (EntityKind.Date or EntityKind.Number);
}
