namespace Whence.Tests;

/// <summary>
/// Text with its attributions written into it: "[s:Police] [c:said] [t:nine were hurt]". A group is one source, one cue and
/// what is said, in any order; a group inside what another says has that one as its parent.
/// </summary>
internal static class Marked
{
    public static (string Text, ImmutableArray<Attribution> Attributions) Read(string marked)
    {
        var text = new System.Text.StringBuilder();
        var open = new Stack<(char Role, int Start)>();
        var spans = new List<(char Role, Span Span, int Depth)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '[')
            {
                open.Push((marked[i + 1], text.Length));
                i += 2;
            }
            else if (marked[i] == ']')
            {
                var (role, start) = open.Pop();
                spans.Add((role, new Span(start, text.Length), open.Count));
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        var made = new List<Attribution>();
        foreach (var depth in spans.Select(span => span.Depth).Distinct())
        {
            var row = spans.Where(span => span.Depth == depth).OrderBy(span => span.Span.Start).ToList();
            for (var i = 0; i + 2 < row.Count; i += 3)
            {
                made.Add(Attribution($"a{made.Count}", row[i..(i + 3)]));
            }
        }
        var words = text.ToString();
        return (
            words,
            [
                .. made.Select(inner =>
                        inner with
                        {
                            Speaker = inner.Source[0].In(words),
                            Parent = made.Find(outer => outer != inner && outer.Content[0].Contains(inner.Cue[0]))?.Id,
                        }
                    )
                    .OrderBy(attribution => attribution.Cue[0].Start),
            ]
        );
    }

    private static Attribution Attribution(string id, List<(char Role, Span Span, int Depth)> roles) =>
        new(id, "r")
        {
            Source = [roles.Single(role => role.Role == 's').Span],
            Cue = [roles.Single(role => role.Role == 'c').Span],
            Content = [roles.Single(role => role.Role == 't').Span],
        };
}
