using System.Globalization;
using System.Text.Json;

namespace Whence.Measures;

/// <summary>
/// How often independent voices are told apart: the measures of gold/origins/score.py, and why voices are missed. Each is
/// taken twice: as the reports were read, and with every met figure's true speaker put in, which is the ceiling of the
/// origins stage alone.
/// </summary>
internal sealed class Independence
{
    private readonly List<JsonElement> statements;
    private readonly List<JsonElement> questions;
    private readonly List<JsonElement> pairs;
    private readonly Dictionary<string, Figure> met = [];
    private readonly Dictionary<string, string> origins = [];
    private readonly Dossier dossier;
    private readonly bool show;

    private Independence(
        (List<JsonElement> Statements, List<JsonElement> Questions, List<JsonElement> Pairs) gold,
        ImmutableArray<Statements> read,
        Inquiry inquiry,
        Dictionary<string, CodePoints> points,
        bool trueSources,
        bool show
    )
    {
        (statements, questions, pairs) = gold;
        this.show = show;
        Meet(read, points);
        read = trueSources ? TrueSources(read) : read;
        dossier = inquiry.Weigh(read);
        Meet(read, points);
        foreach (var (origin, figure) in dossier.Origins.SelectMany(o => o.Figures.Select(f => (o.Id, f))))
        {
            origins[figure] = origin;
        }
    }

    /// <param name="show">Whether to print each pair of statements that was missed or falsely joined.</param>
    public static int Run(bool show)
    {
        if (
            Gold.Lines("gold/origins/documents.jsonl") is not { } documents
            || Gold.Lines("gold/origins/statements.jsonl") is not { } statements
            || Gold.Lines("gold/origins/questions.jsonl") is not { } questions
            || Gold.Lines("gold/origins/reuse.jsonl") is not { } pairs
        )
        {
            return 0;
        }
        var inquiry = new Inquiry();
        var reports = documents.ConvertAll(Gold.Report);
        var points = reports.ToDictionary(r => r.Id, r => new CodePoints(r.Text));
        ImmutableArray<Statements> read = [.. reports.Select(inquiry.Read)];
        foreach (var trueSources in (bool[])[false, true])
        {
            Console.WriteLine(trueSources ? "-- with true speakers" : "-- as read");
            new Independence((statements, questions, pairs), read, inquiry, points, trueSources, show).Print();
        }
        return 0;
    }

    // A gold statement is met by the figure of its report whose quote overlaps it most.
    private void Meet(ImmutableArray<Statements> read, Dictionary<string, CodePoints> points)
    {
        var figures = read.ToDictionary(s => s.Heading.Id, s => s.Figures);
        foreach (var statement in statements)
        {
            var doc = Gold.Text(statement, "doc")!;
            int Over(Figure figure)
            {
                var quote = points[doc].Of(figure.Quote);
                return Math.Min(statement.GetProperty("end").GetInt32(), quote.End)
                    - Math.Max(statement.GetProperty("start").GetInt32(), quote.Start);
            }
            if (figures[doc].MaxBy(Over) is { } best && Over(best) > 0)
            {
                met[Gold.Text(statement, "id")!] = best;
            }
        }
    }

    private ImmutableArray<Statements> TrueSources(ImmutableArray<Statements> read)
    {
        var sources = statements
            .Where(s => met.ContainsKey(Gold.Text(s, "id")!))
            .GroupBy(s => met[Gold.Text(s, "id")!].Id)
            .ToDictionary(s => s.Key, s => s.First());
        Figure Told(Figure figure) =>
            sources.TryGetValue(figure.Id, out var statement)
                ? figure with
                {
                    Source = Gold.Text(statement, "source"),
                    Via = [.. statement.GetProperty("via").EnumerateArray().Select(v => v.GetString()!)],
                }
                : figure;
        return [.. read.Select(s => s with { Figures = [.. s.Figures.Select(Told)] })];
    }

    private void Print()
    {
        Console.WriteLine($"statements   met {met.Count} of {statements.Count}");
        Voices();
        Questions();
        Independent();
        Contradicted();
        Copied();
    }

    private void Voices()
    {
        int asked = 0,
            given = 0,
            hit = 0;
        var missed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var falsely = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (one, other) in Pairs(s => Gold.Text(s, "incident") + "\n" + Gold.Text(s, "question")))
        {
            if (IsUncertain(one) || IsUncertain(other))
            {
                continue;
            }
            var (same, joined) = (Voice(one) == Voice(other), Origin(one) == Origin(other));
            (asked, given, hit) = (asked + (same ? 1 : 0), given + (joined ? 1 : 0), hit + (same && joined ? 1 : 0));
            if (same != joined)
            {
                var tally = same ? missed : falsely;
                var why = Why(one, other);
                tally[why] = tally.GetValueOrDefault(why) + 1;
                if (show)
                {
                    Console.WriteLine($"{(same ? "missed" : "false")} ({why})\n   {Shown(one)}\n   {Shown(other)}");
                }
            }
        }
        Console.WriteLine("voices       " + Gold.F1(hit, given, asked));
        foreach (
            var (name, tally) in (ReadOnlySpan<(string, SortedDictionary<string, int>)>)
                [("missed", missed), ("false", falsely)]
        )
        {
            foreach (var (why, count) in tally)
            {
                Console.WriteLine($"  {name, -7}{count, 5}  {why}");
            }
        }
    }

    private string Why(JsonElement one, JsonElement other)
    {
        string Reading(JsonElement statement) =>
            (Gold.Text(statement, "source"), met[Gold.Text(statement, "id")!].Source) switch
            {
                (null, null) => "own voice",
                (null, _) => "speaker read for own voice",
                (_, null) => "speaker not read",
                _ => "named",
            };
        var readings = new[] { Reading(one), Reading(other) };
        Array.Sort(readings, StringComparer.Ordinal);
        return string.Join(" + ", readings);
    }

    private void Questions()
    {
        var of = new Dictionary<string, HashSet<string>>();
        foreach (var (question, figure) in dossier.Questions.SelectMany(q => q.Figures.Select(f => (q.Id, f))))
        {
            (of.TryGetValue(figure, out var held) ? held : of[figure] = []).Add(question);
        }
        int asked = 0,
            given = 0,
            hit = 0;
        foreach (var (one, other) in Pairs(s => Gold.Text(s, "incident")!))
        {
            var same = Gold.Text(one, "question") == Gold.Text(other, "question");
            var joined =
                of.TryGetValue(Figure(one).Id, out var left)
                && of.TryGetValue(Figure(other).Id, out var right)
                && left.Overlaps(right);
            (asked, given, hit) = (asked + (same ? 1 : 0), given + (joined ? 1 : 0), hit + (same && joined ? 1 : 0));
        }
        Console.WriteLine("questions    " + Gold.F1(hit, given, asked));
    }

    private void Independent()
    {
        int exact = 0,
            near = 0,
            count = 0;
        foreach (var question in questions.Where(q => q.GetProperty("reports").GetInt32() > 1))
        {
            var found = statements
                .Where(s =>
                    met.ContainsKey(Gold.Text(s, "id")!)
                    && Gold.Text(s, "incident") == Gold.Text(question, "incident")
                    && Gold.Text(s, "question") == Gold.Text(question, "question")
                )
                .Select(Origin)
                .Distinct()
                .Count();
            var low = question.GetProperty("independent").GetInt32();
            var high =
                question.TryGetProperty("independent_max", out var most) && most.ValueKind == JsonValueKind.Number
                    ? Math.Max(low, most.GetInt32())
                    : low;
            count++;
            exact += found >= low && found <= high ? 1 : 0;
            near += found >= low - 1 && found <= high + 1 ? 1 : 0;
            if (show && (found < low || found > high))
            {
                Console.WriteLine(
                    $"independent {Gold.Text(question, "incident")} {Gold.Text(question, "question")}: {found}, not {low}–{high}"
                );
            }
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"independent  exact {exact / (double)count:0.000}  within one {near / (double)count:0.000}  of {count} questions"
            )
        );
    }

    private void Contradicted()
    {
        var conflicts = dossier
            .Conflicts.Where(c => c.Kind == ConflictKind.Contradiction)
            .Select(c => c.Figures.ToHashSet())
            .ToList();
        int asked = 0,
            hit = 0;
        foreach (var pair in questions.SelectMany(q => q.GetProperty("contradict").EnumerateArray()))
        {
            if (
                !met.TryGetValue(Gold.Text(pair, "a")!, out var one)
                || !met.TryGetValue(Gold.Text(pair, "b")!, out var other)
            )
            {
                continue;
            }
            var found = conflicts.Exists(c => c.Contains(one.Id) && c.Contains(other.Id));
            (asked, hit) = (asked + 1, hit + (found ? 1 : 0));
            if (show && !found)
            {
                Console.WriteLine($"contradicted {one.Id} {other.Id}: missed");
            }
        }
        Console.WriteLine($"contradicted {hit} of {asked} pairs, of {conflicts.Count} reported");
    }

    private void Copied()
    {
        var copied = dossier
            .Edges.Where(e => e.Kind == EdgeKind.Copied)
            .SelectMany(e => new[] { (e.FromReport, e.ToReport), (e.ToReport!, e.FromReport) })
            .ToHashSet();
        var judged = pairs.Where(p => Gold.Text(p, "relation") != "partial" || Gold.Text(p, "kind") != "background");
        int asked = 0,
            given = 0,
            hit = 0;
        foreach (var pair in judged)
        {
            var same = Gold.Text(pair, "relation") != "none";
            var found = copied.Contains((Gold.Text(pair, "a")!, Gold.Text(pair, "b")!));
            (asked, given, hit) = (asked + (same ? 1 : 0), given + (found ? 1 : 0), hit + (same && found ? 1 : 0));
        }
        Console.WriteLine("copied       " + Gold.F1(hit, given, asked));
    }

    private IEnumerable<(JsonElement One, JsonElement Other)> Pairs(Func<JsonElement, string> group)
    {
        foreach (var members in statements.Where(s => met.ContainsKey(Gold.Text(s, "id")!)).GroupBy(group))
        {
            var all = members.ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                for (var j = i + 1; j < all.Length; j++)
                {
                    yield return (all[i], all[j]);
                }
            }
        }
    }

    private Figure Figure(JsonElement statement) => met[Gold.Text(statement, "id")!];

    private string Origin(JsonElement statement) =>
        origins.GetValueOrDefault(Figure(statement).Id, Figure(statement).Id);

    private static bool IsUncertain(JsonElement statement) => statement.GetProperty("resolves_uncertain").GetBoolean();

    private static string Voice(JsonElement statement) =>
        statement.GetProperty("resolves_to").EnumerateArray().Select(v => v.GetString()).FirstOrDefault()
        ?? Gold.Text(statement, "origin")!;

    private string Shown(JsonElement statement)
    {
        var figure = Figure(statement);
        return $"{figure.Id} '{figure.Words}' {figure.Measure} by {figure.Source ?? "-"}; true: {Gold.Text(statement, "source") ?? "-"} = {Voice(statement)}";
    }
}
