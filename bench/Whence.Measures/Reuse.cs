using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NodaTime;
using Whence.Origins;
using Whence.Testing;

namespace Whence.Measures;

/// <summary>Copied passages against a corpus whose derivations are known: pairs, parents, families, and speed.</summary>
internal static class Reuse
{
    public static int Run()
    {
        if (Shared.Find("gold/reuse") is not { } folder)
        {
            Console.WriteLine("reuse: skipped, gold/reuse is not beside the checkout");
            return 0;
        }
        var texts = new List<string>();
        var times = new List<Instant?>();
        var ids = new Dictionary<string, int>();
        using (var packed = File.OpenRead(Path.Combine(folder, "documents.jsonl.gz")))
        using (var lines = new StreamReader(new GZipStream(packed, CompressionMode.Decompress)))
        {
            while (lines.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                ids.Add(json.RootElement.GetProperty("id").GetString()!, texts.Count);
                texts.Add(json.RootElement.GetProperty("text").GetString()!);
                times.Add(
                    json.RootElement.TryGetProperty("time", out var time) && time.ValueKind == JsonValueKind.Number
                        ? Instant.FromUnixTimeSeconds(time.GetInt64())
                        : null
                );
            }
        }
        var overlaps = Speed.Print(texts);
        var documents = File.ReadLines(Path.Combine(folder, "truth_docs.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(row => ids[row[0]]);
        var edges = File.ReadLines(Path.Combine(folder, "truth_edges.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(row => (Child: ids[row[0]], Parent: ids[row[1]], Kind: row[2]))
            .ToArray();
        var roots = documents.ToDictionary(d => d.Key, d => d.Value[3].Split(';').Select(r => ids[r]).ToHashSet());
        var pairs = overlaps.Select(o => (o.Right, o.Left)).ToHashSet();
        bool Found((int Child, int Parent, string Kind) edge) =>
            pairs.Contains((Math.Min(edge.Child, edge.Parent), Math.Max(edge.Child, edge.Parent)));
        Print(
            "pairs",
            edges.Count(Found) / (double)edges.Length,
            pairs.Count(p => roots[p.Left].Overlaps(roots[p.Right])) / (double)pairs.Count
        );
        foreach (var kind in edges.GroupBy(edge => edge.Kind))
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {kind.Key, -8} recall {kind.Count(Found) / (double)kind.Count():0.0000} of {kind.Count()}"
                )
            );
        }
        var parents = Lineage.Parents(texts.Count, overlaps, times);
        var truth = edges.Select(e => (e.Child, e.Parent)).ToHashSet();
        var guessed = parents.SelectMany((of, child) => of.Select(parent => (child, parent))).ToHashSet();
        var hits = guessed.Count(truth.Contains);
        Print("directed", hits / (double)truth.Count, hits / (double)guessed.Count);
        var fingerprinter = new Fingerprinter();
        var covered = Lineage.Covered(texts.ConvertAll(text => fingerprinter.Of(text.AsSpan())), overlaps, parents);
        Families(texts.Count, roots, [.. parents.Select((of, report) => covered[report] < Lineage.OwnStory ? [] : of)]);
        return 0;
    }

    // A family is what true edges connect; its origins are its members that rest on nothing.
    private static void Families(int count, Dictionary<int, HashSet<int>> roots, int[][] parents)
    {
        var family = Enumerable.Range(0, count).ToArray();
        int Head(int of)
        {
            while (family[of] != of)
            {
                of = family[of] = family[family[of]];
            }
            return of;
        }
        foreach (var (document, of) in roots)
        {
            foreach (var root in of)
            {
                family[Head(document)] = Head(root);
            }
        }
        var families = Enumerable.Range(0, count).GroupBy(Head).Where(members => members.Count() > 1).ToArray();
        var exact = families.Count(members =>
            members.Count(m => parents[m].Length == 0) == members.Count(m => roots[m].Contains(m))
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"families  origins exact {exact / (double)families.Length:0.000} of {families.Length}"
            )
        );
    }

    private static void Print(string name, double recall, double precision) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -9} P {precision:0.0000}  R {recall:0.0000}  F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):0.0000}"
            )
        );
}
