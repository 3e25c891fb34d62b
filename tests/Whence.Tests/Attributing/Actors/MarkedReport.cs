namespace Whence.Tests.Attributing.Actors;

/// <summary>A report whose sources stand in braces and what they say in angle brackets, one within another.</summary>
internal sealed class MarkedReport
{
    private readonly List<(int Start, int End, int Depth)> sources = [];
    private readonly List<(int Start, int End, int Depth)> contents = [];

    public MarkedReport(string marked)
    {
        var words = new System.Text.StringBuilder();
        var open = new Stack<int>();
        foreach (var c in marked)
        {
            switch (c)
            {
                case '{' or '<':
                    open.Push(words.Length);
                    break;
                case '}':
                    sources.Add((open.Pop(), words.Length, open.Count));
                    break;
                case '>':
                    contents.Add((open.Pop(), words.Length, open.Count));
                    break;
                default:
                    words.Append(c);
                    break;
            }
        }
        Text = words.ToString();
    }

    public string Text { get; }

    /// <summary>One for each source, in order: with the next content of its depth, else with the last before it.</summary>
    public ImmutableArray<Attribution> Attributions()
    {
        var made = new List<Attribution>();
        foreach (var (start, end, depth) in sources.Order())
        {
            var level = contents.Where(c => c.Depth == depth).Order().ToList();
            var before = level.LastOrDefault(c => c.End <= start);
            var taken = made.Any(a => a.Content[0].Start == before.Start && before.End > 0);
            var own = before.End > 0 && !taken ? before : level.First(c => c.Start >= end);
            var holder = contents
                .Where(c => c.Start <= start && end <= c.End)
                .OrderBy(c => c.End - c.Start)
                .FirstOrDefault();
            made.Add(
                new Attribution($"a{start}", "r")
                {
                    Source = [new Span(start, end)],
                    Content = [new Span(own.Start, own.End)],
                    Parent = holder.End > 0 ? $"holder{holder.Start}" : null,
                }
            );
        }
        return
        [
            .. made.Select(a =>
                a with
                {
                    Parent = a.Parent is null ? null : made.Find(m => $"holder{m.Content[0].Start}" == a.Parent)?.Id,
                }
            ),
        ];
    }
}
