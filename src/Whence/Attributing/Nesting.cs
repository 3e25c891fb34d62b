using Whence.Attributing.Stances;
using Whence.Reading;

namespace Whence.Attributing;

/// <summary>Makes attributions of triples: kinds, stances, ids, and which stands inside the content of which.</summary>
internal static class Nesting
{
    // How many attributions back an enclosing one is sought: chains are short, and hostile text stays linear.
    private const int Window = 8;

    public static ImmutableArray<Attribution> Arrange(AnnotatedText text, List<Triple> triples)
    {
        var stances = new StanceReader(text);
        var made = new List<Attribution>(triples.Count);
        foreach (var triple in triples)
        {
            made.Add(
                new Attribution("", text.Report.Id)
                {
                    Source = Spans(text, triple.Source),
                    Cue = Spans(text, triple.Cue),
                    Content = [.. Spans(text, triple.Before), .. Spans(text, triple.After)],
                    Stance = stances.Of(triple),
                    Kind = KindOf(text, triple),
                }
            );
        }
        var taken = new Dictionary<int, int>();
        for (var i = 0; i < made.Count; i++)
        {
            var at = (made[i].Cue is [var cue, ..] ? cue : made[i].Cover).Start;
            taken[at] = taken.GetValueOrDefault(at) + 1;
            made[i] = made[i] with { Id = Identifier.For(text.Report.Id, 'a', at, taken[at] - 1) };
        }
        return [.. made.Select((attribution, i) => attribution with { Parent = ParentOf(made, i) })];
    }

    private static string? ParentOf(List<Attribution> made, int i)
    {
        var inner = made[i].Cue is [var cue, ..] ? cue : made[i].Cover;
        Attribution? best = null;
        var length = int.MaxValue;
        for (var j = Math.Max(0, i - Window); j < Math.Min(made.Count, i + Window + 1); j++)
        {
            foreach (var content in made[j].Content)
            {
                if (j != i && content.Contains(inner) && content.Length < length && !Within(made[j], made[i]))
                {
                    (best, length) = (made[j], content.Length);
                }
            }
        }
        return best?.Id;
    }

    // Two that hold each other's cues: the one whose cue stands first encloses.
    private static bool Within(Attribution outer, Attribution inner) =>
        outer.Cue is [var cue, ..]
        && inner.Cue is [var own, ..]
        && inner.Content.Any(c => c.Contains(cue))
        && own.Start <= cue.Start;

    private static AttributionKind KindOf(AnnotatedText text, Triple triple)
    {
        int quoted = 0,
            bare = 0;
        foreach (var (first, end) in (ReadOnlySpan<(int, int)>)[triple.Before, triple.After])
        {
            for (var i = first; i < end; i++)
            {
                if (text[i].Quoted)
                {
                    quoted++;
                }
                else if (char.IsLetterOrDigit(text.Text[text[i].Start]))
                {
                    bare++;
                }
            }
        }
        return quoted == 0 ? AttributionKind.Indirect
            : bare == 0 ? AttributionKind.Direct
            : AttributionKind.Mixed;
    }

    private static ImmutableArray<Span> Spans(AnnotatedText text, (int First, int End) range) =>
        range.End > range.First ? [text.SpanOf(range.First, range.End)] : [];
}
