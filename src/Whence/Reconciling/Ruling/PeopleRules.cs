namespace Whence.Reconciling.Ruling;

/// <summary>Peoples as a user's rules join them, and the class that each is counted in.</summary>
internal sealed class PeopleRules
{
    // What the class of a people that only rules know begins with.
    private const string Named = "named ";

    private readonly Naming names;
    private readonly List<(string Words, string Class)> classes = [];

    public PeopleRules(IReadOnlyList<NameRule> rules, IReadOnlyList<Term> terms)
    {
        names = new Naming(rules, terms.Select(t => t.People).OfType<string>(), Key);
        // A longer name tells more than a shorter one within it.
        foreach (
            var (words, _) in names.All.OrderByDescending(n => n.Key.Length).ThenBy(n => n.Key, StringComparer.Ordinal)
        )
        {
            if (ClassOf(words) is var people && people != Cell.Everybody)
            {
                classes.Add(($" {words} ", people));
            }
        }
    }

    /// <summary>Each class that rules have as part of another.</summary>
    public IEnumerable<(string Part, string Whole, string Because)> Parts =>
        names.Rules.Where(r => !r.Same).Select(r => (ClassOf(r.Name), ClassOf(r.Other), r.Because));

    /// <summary>The class of a population that rules name; null where they do not.</summary>
    public string? Of(Population population)
    {
        if (classes.Count == 0)
        {
            return null;
        }
        var words = $" {population.Text.ToLowerInvariant()} ";
        foreach (var (name, people) in classes)
        {
            if (
                words.Contains(name, StringComparison.Ordinal)
                || (population.Side is { } side && name.AsSpan().Trim().SequenceEqual(side))
            )
            {
                return people;
            }
        }
        return null;
    }

    /// <summary>Whether a class is part of another by rules.</summary>
    public bool IsPart(string people) => Parts.Any(p => p.Part == people);

    /// <summary>The class that a rule's name is counted in; everybody for null.</summary>
    public string ClassOf(string? name)
    {
        if (name is null)
        {
            return Cell.Everybody;
        }
        var one = names.Of(name) ?? name;
        var known = names.IsPart(name)
            ? null
            : names.All.Where(n => n.Value == one).Select(n => Known(n.Key)).FirstOrDefault(k => k is not null);
        return known ?? Named + Key(one);
    }

    private static string? Known(string words) =>
        words switch
        {
            "people" or "everybody" or "persons" or "civilians" => Cell.Everybody,
            "children" or "women" or "men" or "workers" => words,
            _ => CombatantKinds.Of(new Population(words, PopulationKind.Combatants)) is { Length: > 0 } kind
                ? Cell.Fighters + kind
                : null,
        };

    private static string Key(string name) =>
        (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name).ToLowerInvariant();
}
