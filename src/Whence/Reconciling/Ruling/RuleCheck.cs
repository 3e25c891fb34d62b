using System.Globalization;
using Whence.Languages;

namespace Whence.Reconciling.Ruling;

/// <summary>Finds rules that cannot all hold: what would be part of itself, and two sums for one whole.</summary>
internal static class RuleCheck
{
    /// <summary>The first such rules, by their lines; null where all can hold.</summary>
    public static RuleError? Of(string name, RuleReader rules, SumRule built) =>
        Circle(name, rules.Places, place => NameFold.Fold(place))
        ?? Circle(name, rules.People, people => people.ToLowerInvariant())
        ?? Removed(name, rules, built)
        ?? Doubled(name, rules.Sums)
        ?? Circle(name, rules);

    private static RuleError? Circle(string name, List<NameRule> rules, Func<string, string> key)
    {
        // The first spelling of a name stands for all of them.
        var spelt = new Dictionary<string, string>(StringComparer.Ordinal);
        string Spelt(string word) => spelt.TryGetValue(key(word), out var known) ? known : spelt[key(word)] = word;
        var graph = new RuleGraph();
        foreach (var rule in rules)
        {
            if (rule.Same)
            {
                graph.Same(Spelt(rule.Name), Spelt(rule.Other), rule.Line);
            }
            else
            {
                graph.Part(Spelt(rule.Name), Spelt(rule.Other), "is part of", rule.Line);
            }
        }
        return Refused(name, graph);
    }

    // A count is counted in what it adds up to, and by its words in that of a people or place that holds its own.
    private static RuleError? Circle(string name, RuleReader rules)
    {
        var counted = rules.Sums.SelectMany(s => s.Parts.Add(s.Whole)).Distinct().ToList();
        var places = new PlaceRules(rules.Places, counted);
        var people = new Naming(rules.People, [], word => word.ToLowerInvariant());
        Term Plain(Term term) =>
            term with
            {
                People = term.People is { } whom ? people.Of(whom) ?? whom : null,
                Place = term.Place is { } where ? places.NameOf(where) : null,
            };
        var graph = new RuleGraph();
        foreach (var sum in rules.Sums)
        {
            foreach (var part in sum.Parts)
            {
                var (inner, outer) = (Plain(part).ToString(), Plain(sum.Whole).ToString());
                if (sum is { Exact: true, Parts.Length: 1 })
                {
                    graph.Same(inner, outer, sum.Line);
                }
                else
                {
                    graph.Part(inner, outer, "count in", sum.Line);
                }
            }
        }
        var terms = counted.Select(Plain).Distinct().ToList();
        foreach (var inner in terms)
        {
            foreach (var outer in terms.Where(t => t != inner && t.Measure == inner.Measure))
            {
                if (Holds(people, inner.People, outer.People) && Holds(places, inner.Place, outer.Place))
                {
                    graph.Part(inner.ToString(), outer.ToString(), "by their words count in", 0);
                }
            }
        }
        return Refused(name, graph);
    }

    private static bool Holds(Naming people, string? inner, string? outer) =>
        outer is null || inner == outer || (inner is not null && people.Holders(inner).Any(h => h.Holder == outer));

    private static bool Holds(PlaceRules places, string? inner, string? outer) =>
        outer is null || inner == outer || (inner is not null && places.IsWithin(inner, outer));

    private static RuleError? Removed(string name, RuleReader rules, SumRule built)
    {
        foreach (var without in rules.Without)
        {
            if (without.ToString() != built.ToString())
            {
                return new RuleError(
                    name,
                    without.Line,
                    $"nothing built in says {without}; what is built in is {built}"
                );
            }
            if (rules.Sums.Find(s => s.ToString() == without.ToString()) is { } kept)
            {
                return new RuleError(
                    name,
                    Math.Max(without.Line, kept.Line),
                    $"{Lines(without, kept)}: {kept} cannot both hold and not hold"
                );
            }
        }
        return null;
    }

    // "killed + wounded = casualties" and "killed + wounded + missing = casualties" hold together only where nobody is missing.
    private static RuleError? Doubled(string name, List<SumRule> sums)
    {
        foreach (var group in sums.Where(s => s.Exact).GroupBy(s => s.Whole))
        {
            var said = group.ToList();
            foreach (var more in said)
            {
                if (
                    said.Find(fewer =>
                        fewer.Parts.Length < more.Parts.Length && fewer.Parts.All(more.Parts.Contains)
                    ) is
                    { } less
                )
                {
                    return new RuleError(
                        name,
                        Math.Max(less.Line, more.Line),
                        $"{Lines(less, more)}: {less} and {more} contradict each other"
                    );
                }
            }
        }
        return null;
    }

    private static RuleError? Refused(string name, RuleGraph graph) =>
        graph.Circle() is var (words, line) ? new RuleError(name, line, $"a circle: {words}") : null;

    private static string Lines(SumRule one, SumRule other) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"lines {Math.Min(one.Line, other.Line)} and {Math.Max(one.Line, other.Line)}"
        );
}
