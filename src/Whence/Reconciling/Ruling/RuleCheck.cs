using System.Globalization;
using Whence.Languages;

namespace Whence.Reconciling.Ruling;

/// <summary>Finds rules that cannot all hold: what would be part of itself, and sums that leave a count nobody at all.</summary>
internal static class RuleCheck
{
    /// <summary>The first such rules, by their lines; null where all can hold.</summary>
    public static RuleError? Of(string name, RuleReader rules, SumRule built)
    {
        var counted = new CountedRules(rules, built);
        return Circle(name, rules.Places, place => NameFold.Fold(place))
            ?? Circle(name, rules.People, people => people.ToLowerInvariant())
            ?? Removed(name, rules, built)
            ?? Circle(name, counted)
            ?? Emptied(name, counted);
    }

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

    private static RuleError? Circle(string name, CountedRules rules)
    {
        var graph = new RuleGraph();
        foreach (var sum in rules.Sums)
        {
            var whole = rules.Plain(sum.Whole).ToString();
            foreach (var part in sum.Parts.Select(p => rules.Plain(p).ToString()))
            {
                if (sum is { Exact: true, Parts.Length: 1 })
                {
                    graph.Same(part, whole, sum.Line);
                }
                else
                {
                    graph.Part(part, whole, "count in", sum.Line);
                }
            }
        }
        foreach (var (inner, outer) in rules.Within)
        {
            graph.Part(inner.ToString(), outer.ToString(), "by their words count in", -1);
        }
        return Refused(name, graph);
    }

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
                var lines = string.Create(
                    CultureInfo.InvariantCulture,
                    $"lines {Math.Min(without.Line, kept.Line)} and {Math.Max(without.Line, kept.Line)}"
                );
                return new RuleError(
                    name,
                    Math.Max(without.Line, kept.Line),
                    $"{lines}: {kept} cannot both hold and not hold"
                );
            }
        }
        return null;
    }

    // "killed + wounded = casualties" and "killed + wounded + missing = casualties" hold together only where nobody is missing. Where
    // every count can be more than nought by itself all can at once, for two solutions of sums add up to a third.
    private static RuleError? Emptied(string name, CountedRules rules)
    {
        var index = rules.Terms.Select((term, i) => (term, i)).ToDictionary(pair => pair.term, pair => pair.i);
        var within = rules.Within.Select(w => new Constraint([index[w.Inner]], index[w.Outer], false, "")).ToList();
        ConstraintSystem System(IEnumerable<SumRule> sums) =>
            new(
                index.Count,
                [
                    .. within,
                    .. sums.Select(s => new Constraint(
                        [.. s.Parts.Select(p => index[rules.Plain(p)]).Distinct()],
                        index[rules.Plain(s.Whole)],
                        s.Exact,
                        s.Because
                    )),
                ]
            );
        Assertion Somebody(int term) => new(term, new Interval(1, null));
        var all = System(rules.Sums);
        if (all.CanHold(Enumerable.Range(0, index.Count).Select(Somebody)))
        {
            return null;
        }
        var empty = rules.Terms.FirstOrDefault(t => !all.CanHold([Somebody(index[t])]));
        if (empty is null)
        {
            return null;
        }
        var needed = rules.Sums.ToList();
        foreach (var sum in rules.Sums)
        {
            var fewer = needed.Where(s => s != sum).ToList();
            needed = System(fewer).CanHold([Somebody(index[empty])]) ? needed : fewer;
        }
        var said = needed.Select(s =>
            s.Line == 0 ? $"{s} (built in)" : string.Create(CultureInfo.InvariantCulture, $"{s} (line {s.Line})")
        );
        return new RuleError(
            name,
            needed.Max(s => s.Line),
            $"together they leave no {empty} at all: {string.Join(", ", said)}"
        );
    }

    private static RuleError? Refused(string name, RuleGraph graph) =>
        graph.Circle() is var (words, line) ? new RuleError(name, line, $"a circle: {words}") : null;
}
