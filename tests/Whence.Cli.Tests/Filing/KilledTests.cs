using System.Globalization;
using Whence.Sqlite.Verifying;

namespace Whence.Cli.Tests.Filing;

/// <summary>
/// Kills whence add at random moments. WHENCE_KILLS says how often, in the place of a few times: 200 is the measure that
/// docs/methods/case-file.md tells of.
/// </summary>
public sealed class KilledTests(ITestOutputHelper told)
{
    private const int Reports = 2_000;

    [Fact]
    public void A_case_whose_writer_was_killed_opens_verifies_and_holds_all_that_was_acknowledged()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("WHENCE_KILLS") ?? "6", CultureInfo.InvariantCulture);
        var seed = Environment.TickCount;
        told.WriteLine($"{kills} kills, seed {seed}");
        var random = new Random(seed);
        using var matter = new Matter();
        var lines = Enumerable
            .Range(0, Reports)
            .Select(n => $$"""{"id":"r{{n}}","text":"Some {{n + 2}} people were hurt in Velm, officials said."}""");
        var reports = matter.Write("reports.jsonl", string.Join('\n', lines));
        var (interrupted, held) = (0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var path = matter.At($"{kill}.whence");
            var acknowledged = AddAndKill(path, reports, matter.Key, random);
            if (File.Exists(path))
            {
                held += Check(path, acknowledged);
            }
            interrupted += acknowledged.Count < Reports ? 1 : 0;
            File.Delete(path);
        }
        told.WriteLine($"{interrupted} were interrupted; {held} acknowledged reports are held");
        interrupted.ShouldBePositive();
    }

    private static List<string> AddAndKill(string path, string reports, string key, Random random)
    {
        using var process = WhenceProcess.Start("add", "--key", key, path, reports);
        var acknowledged = new List<string>();
        var last = random.Next(Reports);
        while (acknowledged.Count < last && process.StandardOutput.ReadLine() is { } id)
        {
            acknowledged.Add(id);
        }
        // Somewhere within the batch that comes next.
        Thread.Sleep(random.Next(60));
        process.Kill();
        process.WaitForExit();
        // What it wrote before it died; a line that was cut short acknowledges nothing.
        var rest = process.StandardOutput.ReadToEnd().Split('\n');
        acknowledged.AddRange(rest[..^1]);
        return acknowledged;
    }

    private static int Check(string path, List<string> acknowledged)
    {
        var (file, fault) = Sqlite.CaseFile.Open(path);
        fault.ShouldBeNull();
        using (file)
        {
            var kept = file!.Reports.All().Select(r => r.Heading.Id).ToHashSet();
            acknowledged.Where(id => !kept.Contains(id)).ShouldBeEmpty();
            new CaseVerifier(file).Run().Breaches.ShouldBeEmpty();
        }
        return acknowledged.Count;
    }
}
