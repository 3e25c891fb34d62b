namespace Whence.Origins;

/// <summary>Finds reports that rest on each other in a ring: the strongly connected components of the edges (Tarjan 1972).</summary>
internal static class CircleFinder
{
    /// <summary>The rings among <paramref name="edges"/>, from each report to what it rests on for certain; the reports of each in order.</summary>
    public static IEnumerable<int[]> Find(int reports, IEnumerable<(int From, int To)> edges)
    {
        var rests = new List<int>?[reports];
        foreach (var (from, to) in edges.Where(e => e.From != e.To))
        {
            (rests[from] ??= []).Add(to);
        }
        return Components(rests)
            .Where(ring => ring.Count > 1)
            .Select(ring => ring.Order().ToArray())
            .OrderBy(ring => ring[0]);
    }

    // With a stack of its own: a chain of reports may be longer than the thread's stack is deep.
    private static List<List<int>> Components(List<int>?[] next)
    {
        var found = new List<List<int>>();
        var order = new int[next.Length];
        var low = new int[next.Length];
        var isOpen = new bool[next.Length];
        var open = new Stack<int>();
        var walk = new Stack<(int Node, int Child)>();
        var visited = 0;
        for (var root = 0; root < next.Length; root++)
        {
            if (order[root] != 0)
            {
                continue;
            }
            walk.Push((root, 0));
            while (walk.TryPop(out var step))
            {
                var (node, child) = step;
                if (child == 0)
                {
                    order[node] = low[node] = ++visited;
                    open.Push(node);
                    isOpen[node] = true;
                }
                else
                {
                    low[node] = Math.Min(low[node], low[next[node]![child - 1]]);
                }
                while (next[node] is { } children && child < children.Count && order[children[child]] != 0)
                {
                    low[node] = isOpen[children[child]] ? Math.Min(low[node], order[children[child]]) : low[node];
                    child++;
                }
                if (next[node] is { } rest && child < rest.Count)
                {
                    walk.Push((node, child + 1));
                    walk.Push((rest[child], 0));
                    continue;
                }
                if (low[node] == order[node])
                {
                    var component = new List<int>();
                    do
                    {
                        component.Add(open.Peek());
                        isOpen[open.Peek()] = false;
                    } while (open.Pop() != node);
                    found.Add(component);
                }
            }
        }
        return found;
    }
}
