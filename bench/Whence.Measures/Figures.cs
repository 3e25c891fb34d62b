using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace Whence.Measures;

/// <summary>How often figures are right: the measures of gold/figures/score.py.</summary>
internal static partial class Figures
{
    private static readonly HashSet<string> Stop = ["the", "a", "an", "of", "'s", "s"];

    public static int Run()
    {
        if (
            Gold.Lines("gold/figures/documents.jsonl") is not { } documents
            || Gold.Lines("gold/figures/figures.jsonl") is not { } gold
        )
        {
            return 0;
        }
        var inquiry = new Inquiry();
        int asked = 0,
            given = 0,
            met = 0,
            both = 0,
            sourced = 0,
            all = 0;
        var right = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var report = Gold.Report(document);
            var points = new CodePoints(report.Text);
            var predicted = inquiry.Read(report).Figures;
            var wanted = gold.Where(g => Gold.Text(g, "doc") == report.Id).ToList();
            var pairs = Pairs(wanted, predicted, points);
            asked += wanted.Where((g, i) => !pairs.Any(p => p.Gold == i) && Gold.Text(g, "measure") != "other").Count();
            given += predicted.Where((f, i) => !pairs.Any(p => p.Predicted == i) && f.Measure != Measure.Other).Count();
            foreach (var (i, j) in pairs)
            {
                if (Gold.Text(wanted[i], "measure") == "other")
                {
                    continue;
                }
                (asked, given, met) = (asked + 1, given + 1, met + 1);
                var ok = Compare(wanted[i], predicted[j]);
                foreach (var (name, holds) in ok)
                {
                    right[name] = right.GetValueOrDefault(name) + (holds ? 1 : 0);
                }
                var counted = ok["quantity"] && ok["measure"];
                both += counted ? 1 : 0;
                sourced += counted && ok["source"] ? 1 : 0;
                all += counted && ok["source"] && ok["population"] && ok["place"] && ok["period"] ? 1 : 0;
            }
        }
        Console.WriteLine($"documents {documents.Count}  gold {asked}  predicted {given}  met {met}");
        Console.WriteLine("found                        " + Gold.F1(met, given, asked));
        Console.WriteLine("quantity and measure right   " + Gold.F1(both, given, asked));
        Console.WriteLine("… and source right           " + Gold.F1(sourced, given, asked));
        Console.WriteLine("everything right             " + Gold.F1(all, given, asked));
        foreach (var (name, count) in right)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"of the met, {name, -12} right {count / (double)Math.Max(1, met):0.000}"
                )
            );
        }
        return 0;
    }

    // One to one, longest overlap first.
    internal static List<(int Gold, int Predicted)> Pairs(
        List<JsonElement> gold,
        IReadOnlyList<Figure> predicted,
        CodePoints points
    )
    {
        var options = new List<(int Over, int Gold, int Predicted)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                var quote = points.Of(predicted[j].Quote);
                var over =
                    Math.Min(gold[i].GetProperty("end").GetInt32(), quote.End)
                    - Math.Max(gold[i].GetProperty("start").GetInt32(), quote.Start);
                if (over > 0)
                {
                    options.Add((-over, i, j));
                }
            }
        }
        options.Sort();
        var pairs = new List<(int Gold, int Predicted)>();
        foreach (var (_, i, j) in options)
        {
            if (!pairs.Any(pair => pair.Gold == i || pair.Predicted == j))
            {
                pairs.Add((i, j));
            }
        }
        return pairs;
    }

    private static Dictionary<string, bool> Compare(JsonElement gold, Figure figure) =>
        new()
        {
            ["quantity"] = Quantity(gold) == Quantity(figure.Quantity),
            ["measure"] = Gold.Text(gold, "measure") == figure.Measure.Name,
            ["population"] = SameName(Gold.Text(gold, "population"), figure.Population?.Text),
            ["source"] = SameName(Gold.Text(gold, "source"), figure.Source),
            ["place"] = SameName(Gold.Text(gold, "place"), figure.Place?.Text),
            ["period"] = Days(gold) == (Iso(figure.Period?.From), Iso(figure.Period?.To)),
        };

    private static string Quantity(JsonElement gold) =>
        Gold.Text(gold, "hedge")
        + string.Join(',', gold.GetProperty("values").EnumerateArray().Select(value => value.GetInt64()))
        + (Gold.Text(gold, "hedge") == "vague" ? Vague(Gold.Text(gold, "vague")) : "");

    private static string Quantity(Quantity quantity) =>
        CapitalAfterFirst().Replace(quantity.Hedge.ToString(), "-$0").ToLowerInvariant()
        + string.Join(',', quantity.Values)
        + (quantity.Hedge == Hedge.Vague ? Vague(quantity.Vague) : "");

    private static string Vague(string? word) =>
        (word ?? "").ToLowerInvariant().Replace(" of", "", StringComparison.Ordinal);

    private static (string?, string?) Days(JsonElement gold)
    {
        var days = gold.GetProperty("period");
        return days.ValueKind == JsonValueKind.Array ? (days[0].GetString(), days[1].GetString()) : (null, null);
    }

    private static string? Iso(NodaTime.LocalDate? day) => day is { } on ? LocalDatePattern.Iso.Format(on) : null;

    internal static bool SameName(string? a, string? b)
    {
        var (x, y) = (Words(a), Words(b));
        return x.Count == 0 || y.Count == 0
            ? x.Count == y.Count
            : x.IsSubsetOf(y) || y.IsSubsetOf(x) || x.Intersect(y).Count() >= 0.5 * x.Union(y).Count();
    }

    private static HashSet<string> Words(string? text) =>
        Word()
            .Matches((text ?? "").ToLowerInvariant().Replace('’', '\''))
            .Select(match => match.Value)
            .Where(word => !Stop.Contains(word))
            .ToHashSet();

    [GeneratedRegex(@"[\w']+")]
    private static partial Regex Word();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex CapitalAfterFirst();
}
