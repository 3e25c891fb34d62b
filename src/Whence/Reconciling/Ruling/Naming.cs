namespace Whence.Reconciling.Ruling;

/// <summary>Names of places or of peoples as rules join them: which name one, and which hold which.</summary>
internal sealed class Naming
{
    private readonly Func<string, string> key;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<NameRule>> holders;

    /// <param name="rules">The rules.</param>
    /// <param name="more">Names that stand in no such rule.</param>
    /// <param name="key">What two spellings of one name share.</param>
    public Naming(IReadOnlyList<NameRule> rules, IEnumerable<string> more, Func<string, string> key)
    {
        this.key = key;
        Rules = rules;
        foreach (var name in rules.SelectMany(r => new[] { r.Name, r.Other }).Concat(more))
        {
            names.TryAdd(key(name), name);
        }
        foreach (var rule in rules.Where(r => r.Same))
        {
            var (from, to) = (Of(rule.Name)!, Of(rule.Other)!);
            foreach (var joined in names.Where(n => n.Value == from).Select(n => n.Key).ToList())
            {
                names[joined] = to;
            }
        }
        holders = rules
            .Where(r => !r.Same)
            .GroupBy(r => Of(r.Name)!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The rules that join them.</summary>
    public IReadOnlyList<NameRule> Rules { get; }

    /// <summary>Every spelling, as <c>key</c> gives it, with the name that it stands for.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => names;

    /// <summary>The name that <paramref name="name"/> stands for; null where no rule speaks of it.</summary>
    public string? Of(string name) => names.GetValueOrDefault(key(name));

    /// <summary>Whether a rule says that it is part of another.</summary>
    public bool IsPart(string name) => Of(name) is { } known && holders.ContainsKey(known);

    /// <summary>What holds it, nearest first, each with the rules that say so.</summary>
    public IEnumerable<(string Holder, ImmutableArray<NameRule> By)> Holders(string name)
    {
        if (Of(name) is not { } known)
        {
            yield break;
        }
        var met = new HashSet<string>(StringComparer.Ordinal) { known };
        var open = new Queue<(string Name, ImmutableArray<NameRule> By)>();
        open.Enqueue((known, []));
        while (open.TryDequeue(out var at))
        {
            foreach (var rule in holders.GetValueOrDefault(at.Name, []))
            {
                if (Of(rule.Other) is { } holder && met.Add(holder))
                {
                    yield return (holder, at.By.Add(rule));
                    open.Enqueue((holder, at.By.Add(rule)));
                }
            }
        }
    }
}
