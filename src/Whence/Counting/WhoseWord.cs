using Whence.Reading;

namespace Whence.Counting;

/// <summary>Ties a figure to the attribution that covers it, and names its source.</summary>
internal sealed class WhoseWord(AnnotatedText text, ImmutableArray<Attribution> attributions)
{
    // Words farther off than this do not speak of the figure, and hostile text may be one sentence of any length.
    private const int Reach = 1500;

    private readonly Dictionary<string, Attribution> byId = ById(attributions);
    private int firstAttribution;

    /// <summary>The innermost attribution whose content covers the quote, or whose clause holds it.</summary>
    public Attribution? AttributionOf(Span quote)
    {
        while (firstAttribution < attributions.Length && attributions[firstAttribution].Cover.End + Reach < quote.Start)
        {
            firstAttribution++;
        }
        Attribution? best = null;
        var length = int.MaxValue;
        for (var i = firstAttribution; i < attributions.Length && attributions[i].Cover.Start < quote.End + Reach; i++)
        {
            foreach (var content in attributions[i].Content)
            {
                if (content.Contains(quote) && attributions[i].Cover.Length < length)
                {
                    (best, length) = (attributions[i], attributions[i].Cover.Length);
                }
            }
        }
        return best;
    }

    /// <summary>The speaker as the report names them most fully; a pronoun takes the name of the speaker before.</summary>
    public string? SourceOf(Attribution? attribution)
    {
        if (attribution is null)
        {
            return null;
        }
        var name = NameOf(attribution);
        if (name is null || !IsPronoun(name))
        {
            return name;
        }
        var start = attribution.Cover.Start;
        var earlier = attributions
            .Skip(firstAttribution)
            .TakeWhile(other => other.Cover.Start < start + Reach)
            .Where(other => other.Cover.Start < start && other.Cover.Start > start - Reach)
            .OrderByDescending(other => other.Cover.Start)
            .Select(NameOf)
            .FirstOrDefault(other => other is not null && !IsPronoun(other));
        return earlier ?? name;
    }

    /// <summary>The speakers around it, outermost first.</summary>
    public ImmutableArray<string> ViaOf(Attribution? attribution)
    {
        var via = new List<string>();
        for (
            var depth = 0;
            depth < 8 && attribution?.Parent is { } id && byId.TryGetValue(id, out attribution);
            depth++
        )
        {
            if (SourceOf(attribution) is { } name)
            {
                via.Insert(0, name);
            }
        }
        return [.. via];
    }

    private string? NameOf(Attribution attribution) =>
        attribution.Speaker is { } speaker ? speaker
        : attribution.Source is [var first, ..] ? first.In(text.Text)
        : null;

    private static bool IsPronoun(string name) =>
        name.ToLowerInvariant() is "it" or "he" or "she" or "they" or "we" or "i";

    private static Dictionary<string, Attribution> ById(ImmutableArray<Attribution> attributions)
    {
        var byId = new Dictionary<string, Attribution>(StringComparer.Ordinal);
        foreach (var attribution in attributions)
        {
            byId.TryAdd(attribution.Id, attribution);
        }
        return byId;
    }
}
