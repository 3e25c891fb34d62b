using System.Globalization;

namespace Whence.Reconciling.Ruling;

/// <summary>What is counted within what. A circle in which something is part of itself cannot be.</summary>
internal sealed class RuleGraph
{
    private readonly Dictionary<string, List<Edge>> edges = new(StringComparer.Ordinal);

    /// <summary>Says that one is part of the other.</summary>
    public void Part(string name, string other, string verb, int line) => Add(new Edge(name, other, verb, line, true));

    /// <summary>Says that the two are one.</summary>
    public void Same(string name, string other, int line)
    {
        Add(new Edge(name, other, "is", line, false));
        Add(new Edge(other, name, "is", line, false));
    }

    /// <summary>The first circle, in words, and a line of it; null where there is none.</summary>
    public (string Words, int Line)? Circle()
    {
        var one = Joined();
        var parts = edges
            .Values.SelectMany(e => e)
            .Where(e => e.Strict)
            .ToLookup(e => one[e.Name], StringComparer.Ordinal);
        var done = new Dictionary<string, bool>(StringComparer.Ordinal);
        if (parts.Select(p => Closing(p.Key, parts, one, done)).FirstOrDefault(e => e is not null) is not { } part)
        {
            return null;
        }
        var circle = Path(part.Other, part.Name)!.Prepend(part).ToList();
        return (string.Join(", ", circle), circle.Max(e => e.Line));
    }

    // The edge that leads back to a name that is being followed; done is false for those, true for those followed to their ends.
    private static Edge? Closing(
        string name,
        ILookup<string, Edge> parts,
        Dictionary<string, string> one,
        Dictionary<string, bool> done
    )
    {
        if (!done.TryAdd(name, false))
        {
            return null;
        }
        foreach (var edge in parts[name])
        {
            var other = one[edge.Other];
            if (done.TryGetValue(other, out var ended))
            {
                if (!ended)
                {
                    return edge;
                }
            }
            else if (Closing(other, parts, one, done) is { } found)
            {
                return found;
            }
        }
        done[name] = true;
        return null;
    }

    // For each name one of those that it is the same as.
    private Dictionary<string, string> Joined()
    {
        var one = edges
            .Values.SelectMany(e => e)
            .SelectMany(e => new[] { e.Name, e.Other })
            .Distinct()
            .ToDictionary(n => n);
        string Find(string name)
        {
            while (one[name] != name)
            {
                name = one[name] = one[one[name]];
            }
            return name;
        }
        foreach (var same in edges.Values.SelectMany(e => e).Where(e => !e.Strict))
        {
            one[Find(same.Name)] = Find(same.Other);
        }
        return one.Keys.ToList().ToDictionary(n => n, Find, StringComparer.Ordinal);
    }

    private void Add(Edge edge) =>
        (edges.TryGetValue(edge.Name, out var list) ? list : edges[edge.Name] = []).Add(edge);

    // The fewest edges from one to another; none where they are the same.
    private List<Edge>? Path(string from, string to)
    {
        var came = new Dictionary<string, Edge>(StringComparer.Ordinal);
        var open = new Queue<string>();
        open.Enqueue(from);
        while (from != to && open.TryDequeue(out var at) && !came.ContainsKey(to))
        {
            foreach (var edge in edges.GetValueOrDefault(at, []))
            {
                if (edge.Other != from && came.TryAdd(edge.Other, edge))
                {
                    open.Enqueue(edge.Other);
                }
            }
        }
        if (from != to && !came.ContainsKey(to))
        {
            return null;
        }
        var path = new List<Edge>();
        for (var at = to; at != from; at = path[0].Name)
        {
            path.Insert(0, came[at]);
        }
        return path;
    }

    private sealed record Edge(string Name, string Other, string Verb, int Line, bool Strict)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Name} {Verb} {Other}")
            + (
                Line < 0 ? ""
                : Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" (line {Line})")
                : " (built in)"
            );
    }
}
