using System.Collections.Frozen;
using Whence.Reading;

namespace Whence.Positions;

/// <summary>Names those whom pronouns stand for: whoever was last named as speaking or acting before.</summary>
internal sealed class Speakers
{
    private static readonly FrozenSet<string> Pronouns = Vocabulary.Of("pronoun");
    private static readonly FrozenSet<string> Self = Vocabulary.Of("self");
    private readonly AnnotatedText text;
    private readonly List<(int Start, string Name)> spoken = [];
    private readonly List<(int Start, string Name)> acted = [];

    public Speakers(AnnotatedText text, ImmutableArray<Attribution> attributions)
    {
        this.text = text;
        foreach (var attribution in attributions)
        {
            var name = attribution.Speaker ?? (attribution.Source is [var first, ..] ? first.In(text.Text) : null);
            if (name is not null && !Pronouns.Contains(name.ToLowerInvariant()))
            {
                spoken.Add((attribution.Source is [var source, ..] ? source.Start : attribution.Cover.Start, name));
            }
        }
        spoken.Sort();
    }

    /// <summary>The actor that <paramref name="phrase"/> names.</summary>
    public string NameOf(Stretch phrase)
    {
        var span = text.SpanOf(phrase.First, phrase.End);
        var words = span.In(text.Text);
        var lower = words.ToLowerInvariant();
        if (!Pronouns.Contains(lower))
        {
            if (acted.Count == 0 || acted[^1].Start < span.Start)
            {
                acted.Add((span.Start, words));
            }
            return words;
        }
        // "we" within quotation marks is whoever is quoted, named before or just after.
        if (text[phrase.First].Quoted && Self.Contains(lower) && Near(spoken, span.Start) is { } quoted)
        {
            return quoted;
        }
        var (said, did) = (Last(spoken, span.Start), Last(acted, span.Start));
        return said is null && did is null ? words
            : (said?.Start ?? -1) >= (did?.Start ?? -1) ? said!.Value.Name
            : did!.Value.Name;
    }

    private static string? Near(List<(int Start, string Name)> named, int start)
    {
        var i = IndexAfter(named, start);
        if (i < named.Count && named[i].Start - start < 400)
        {
            return named[i].Name;
        }
        return i > 0 ? named[i - 1].Name : null;
    }

    private static (int Start, string Name)? Last(List<(int Start, string Name)> named, int start)
    {
        var i = IndexAfter(named, start);
        return i > 0 ? named[i - 1] : null;
    }

    private static int IndexAfter(List<(int Start, string Name)> named, int start)
    {
        int low = 0,
            high = named.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = named[middle].Start < start ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
