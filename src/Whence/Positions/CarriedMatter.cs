using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>
/// What a stand is on that names no matter, or only points back ("the claim", "it"): what its actor was charged with, else
/// what somebody else said last, else what the stand before was on, else the last sentence that says enough.
/// </summary>
internal sealed class CarriedMatter(AnnotatedText text, ImmutableArray<Attribution> attributions)
{
    // How many sentences back: a denied accusation may stand far above its denial, what was said hardly does.
    private const int FarthestCharge = 12;
    private const int FarthestSaying = 3;

    // Shorter sentences ("He gave no details.") and contents say nothing that one could stand to.
    private const int FewestWords = 5;
    private const int FewestLetters = 8;

    private static readonly FrozenSet<string> Pronouns = Vocabulary.Of("pronoun");

    private static readonly FrozenSet<string> Determiners = Vocabulary.Of("determiner");
    private static readonly FrozenSet<string> Comments = Vocabulary.Of("comment");

    private readonly List<(string Accused, string Act, int Sentence, int End)> charges = [];
    private (string Matter, int Sentence)? stand;
    private int first;

    /// <summary>Notes that somebody was charged with something.</summary>
    public void Note(Allegation allegation, int sentence) =>
        charges.Add((Plain(allegation.Accused), allegation.ActText, sentence, allegation.Act.End));

    /// <summary>Notes what a stand was on.</summary>
    public void Note(string matter, int sentence) => stand = (matter, sentence);

    /// <summary>What the stand of <paramref name="actor"/> at token <paramref name="at"/> is on; null where nothing before it tells.</summary>
    /// <param name="at">Its first token; asked for in reading order.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="charge">Whether its own words point back at a charge: "the accusation".</param>
    public string? Of(int at, string actor, bool charge)
    {
        var sentence = text.SentenceIndexOf(at);
        var own = Plain(actor);
        var said = SaidBefore(at, sentence, own);
        for (var i = charges.Count - 1; i >= 0 && charges[i].Sentence >= sentence - FarthestCharge; i--)
        {
            var (accused, act, where, end) = charges[i];
            var near = where >= sentence - FarthestSaying;
            if (end <= text[at].Start && (charge || near && (accused == own || said is null || end > said.Value.End)))
            {
                return act;
            }
        }
        if (
            stand is { } before
            && before.Sentence >= sentence - 1
            && !(said?.Start > text.Sentences[before.Sentence].Span.Start)
        )
        {
            return before.Matter;
        }
        return said is { } words ? Saying(words.In(text.Text)) : SentenceBefore(sentence);
    }

    private Span? SaidBefore(int at, int sentence, string own)
    {
        var floor = text.Sentences[Math.Max(0, sentence - FarthestSaying)].Span.Start;
        while (first < attributions.Length && attributions[first].Cover.End < floor)
        {
            first++;
        }
        Span? last = null;
        for (var i = first; i < attributions.Length && attributions[i].Cover.Start < text[at].Start; i++)
        {
            if (
                attributions[i].Stance == Stance.Accuses
                || attributions[i].Cue is [.., var cue] && cue.End > text[at].Start
                || attributions[i].Speaker is { } speaker && Plain(speaker) == own
            )
            {
                continue;
            }
            foreach (var content in attributions[i].Content)
            {
                if (
                    content.End <= text[at].Start
                    && content.Start >= floor
                    && content.Length >= FewestLetters
                    && content.Start >= (last?.Start ?? 0)
                    && !SaysNothing(text.TokenAt(content.Start), text.TokenAt(content.End))
                    && !(last is { } whole && whole.Contains(content) && IsObject(text.TokenAt(content.Start)))
                )
                {
                    last = content;
                }
            }
        }
        return last;
    }

    // "denied that the plant had been warned | about leaks": what the verb within governs says less than the whole.
    private bool IsObject(int begin) => text[begin].Tag == PartOfSpeech.IN && text.Lower(begin) != "that";

    private string? SentenceBefore(int sentence)
    {
        for (var i = sentence - 1; i >= Math.Max(0, sentence - FarthestSaying); i--)
        {
            var (begin, end) = (text.Sentences[i].First, text.Sentences[i].End);
            if (end - begin >= FewestWords && !Pronouns.Contains(text.Lower(begin)) && !AsksForComment(begin, end))
            {
                return text.Sentences[i].Span.In(text.Text);
            }
        }
        return null;
    }

    // "told Radio Amel", "asked the embassy for comment", "declined to comment": who was spoken to, and nothing of what was said.
    private bool SaysNothing(int begin, int end)
    {
        var i = begin;
        while (
            i < end
            && (
                char.IsUpper(text.Word(i)[0])
                || Determiners.Contains(text.Lower(i))
                || Comments.Contains(text.Lower(i))
                || text.Lower(i) is "of" or "to"
            )
        )
        {
            i++;
        }
        return i == end || AsksForComment(begin, end);
    }

    private bool AsksForComment(int begin, int end)
    {
        for (var i = begin; i + 1 < end; i++)
        {
            if (text.Lower(i) == "for" && Comments.Contains(text.Lower(i + 1)))
            {
                return true;
            }
        }
        return false;
    }

    private static string Plain(string name) =>
        (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name).ToLowerInvariant();

    private static string Saying(string words) =>
        (words.StartsWith("that ", StringComparison.OrdinalIgnoreCase) ? words[5..] : words).TrimEnd('.');
}
