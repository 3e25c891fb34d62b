using System.Globalization;

namespace Whence.Reconciling.Ruling;

/// <summary>Reads the lines of a file of rules.</summary>
internal sealed class RuleReader(string name, IReadOnlySet<string> measures)
{
    // More than a user writes, and little enough to be weighed at once: rules, and counts in their sums.
    private const int MostRules = 1_000;
    private const int MostCounts = 1_000;
    private const int MostParts = 32;
    private const int LongestName = 200;

    private const string Forms =
        "a rule is a sum (killed + wounded = casualties), a part (killed of conscripts <= killed), "
        + "“place A is part of B”, “place A is B”, “population A is part of B”, “population A is B”, or “without” and a sum";

    private static readonly string[] Peoples = ["population ", "people ", "side "];

    /// <summary>Rules of names of places.</summary>
    public List<NameRule> Places { get; } = [];

    /// <summary>Rules of names of peoples.</summary>
    public List<NameRule> People { get; } = [];

    /// <summary>Sums.</summary>
    public List<SumRule> Sums { get; } = [];

    /// <summary>Sums that are not to hold.</summary>
    public List<SumRule> Without { get; } = [];

    private int counts;

    /// <summary>Whether what is built in gives way to them.</summary>
    public bool Replaces(SumRule built) =>
        Without.Count > 0 || Sums.Exists(s => s.Exact && s.Parts.Length > 1 && s.Whole == built.Whole);

    /// <summary>Reads <paramref name="text"/>; the first mistake, or null.</summary>
    public RuleError? Read(string text)
    {
        var line = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            var rule = raw.Trim().ToString();
            if (rule.Length > 0 && rule[0] != '#' && ReadLine(rule, line) is { } reason)
            {
                return new RuleError(name, line, reason);
            }
            if (Places.Count + People.Count + Sums.Count + Without.Count > MostRules)
            {
                return new RuleError(name, line, $"there are more than {MostRules} rules");
            }
            if (counts > MostCounts)
            {
                return new RuleError(name, line, $"the sums have more than {MostCounts} counts");
            }
        }
        return null;
    }

    private string? ReadLine(string rule, int line)
    {
        if (rule.StartsWith("place ", StringComparison.OrdinalIgnoreCase))
        {
            return Named(rule, rule["place ".Length..], line, Places);
        }
        foreach (var word in Peoples)
        {
            if (rule.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return Named(rule, rule[word.Length..], line, People);
            }
        }
        const string without = "without ";
        return rule.StartsWith(without, StringComparison.OrdinalIgnoreCase)
            ? Sum(rule[without.Length..], line, Without)
            : Sum(rule, line, Sums);
    }

    private string? Named(string written, string rule, int line, List<NameRule> rules)
    {
        var part = Split(rule, " is part of ");
        if ((part ?? Split(rule, " is ")) is not var (first, second))
        {
            return $"'{rule}' says neither “is part of” nor “is”";
        }
        if (first.Length == 0 || second.Length == 0 || first.Length > LongestName || second.Length > LongestName)
        {
            return "a name is missing or longer than 200 characters";
        }
        rules.Add(new NameRule(line, Because(written, line), first, second, part is null));
        return null;
    }

    private string? Sum(string rule, int line, List<SumRule> rules)
    {
        string[] signs = ["<=", ">=", "≤", "≥", "="];
        var sign = Array.Find(signs, s => rule.Contains(s, StringComparison.Ordinal));
        if (
            sign is null
            || Split(rule, sign) is not var (left, right)
            || right.IndexOfAny(['=', '≤', '≥', '<', '>']) >= 0
        )
        {
            return $"'{rule}' is no rule: {Forms}";
        }
        var (parts, whole) = sign is ">=" or "≥" ? (right, left) : (left, right);
        if (sign == "=" && whole.Contains('+', StringComparison.Ordinal))
        {
            (parts, whole) = (whole, parts);
        }
        if (whole.Contains('+', StringComparison.Ordinal))
        {
            return "one side of a sum is a single count, and of “<=” the greater side";
        }
        var terms = new List<Term>();
        foreach (var words in parts.Split('+', StringSplitOptions.TrimEntries).Append(whole))
        {
            if (Term(words, out var reason) is not { } term)
            {
                return reason;
            }
            if (terms.Contains(term))
            {
                return $"'{term}' stands there twice";
            }
            terms.Add(term);
        }
        if (terms.Count > MostParts + 1)
        {
            return $"a sum of more than {MostParts} parts";
        }
        counts += terms.Count;
        var exact = sign == "=";
        rules.Add(new SumRule(line, Because(rule, line), [.. terms[..^1]], terms[^1], exact));
        return null;
    }

    // The measure comes first, then of whom, then where.
    private Term? Term(string words, out string? reason)
    {
        var (rest, place) = Split(words, " in ") is var (before, where) ? (before, where) : (words, null);
        var (measure, people) = Split(rest, " of ") is var (what, whom) ? (what, whom) : (rest, null);
        reason =
            measure.Length == 0 ? "a count is missing beside + or ="
            : !measures.Contains(measure.ToLowerInvariant())
                ? $"there is no measure '{measure}': {string.Join(", ", measures.Order(StringComparer.Ordinal))}"
            : place?.Length == 0 || people?.Length == 0 || place?.Length > LongestName || people?.Length > LongestName
                ? "a name is missing or longer than 200 characters"
            : null;
        return reason is null ? new Term(new Measure(measure.ToLowerInvariant()), people, place) : null;
    }

    private string Because(string words, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"{words} ({name}, line {line})");

    private static (string, string)? Split(string words, string at)
    {
        var i = words.IndexOf(at, StringComparison.OrdinalIgnoreCase);
        return i < 0 ? null : (words[..i].Trim(), words[(i + at.Length)..].Trim());
    }
}
