using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Whence.Examining.Footage;
using Whence.Examining.Likeness;
using Whence.Media.Footage;

namespace Whence.Benchmarks;

/// <summary>What footage costs: hashing a file, seeking a hash among many, watching a clip, holding two against each other.</summary>
internal static class FootageSpeed
{
    private const int Megabytes = 512;
    private const int Hashes = 4_000_000;
    private const int Runs = 5;

    /// <summary>Measures all, the best of some runs each; the clip at <paramref name="clip"/> is watched where one is named.</summary>
    public static void Run(string? clip, TextWriter output)
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path))
            {
                var part = new byte[1 << 20];
                new Random(1).NextBytes(part);
                for (var i = 0; i < Megabytes; i++)
                {
                    file.Write(part);
                }
            }
            var hashing = Best(() => FileIdentity.Of(path));
            Say(output, $"SHA-256 from a file: {Megabytes * 1.048576 / hashing:0} MB/s");
        }
        finally
        {
            File.Delete(path);
        }
        var index = new PdqIndex();
        var random = new Random(2);
        for (var i = 0; i < Hashes; i++)
        {
            index.Add(Hash(random));
        }
        var sought = Hash(random);
        var found = new List<int>();
        Say(
            output,
            $"Hamming scan, one core: {Hashes / Best(() => index.Near(sought, PdqHash.Near, found)) / 1e6:0} million hashes a second"
        );
        if (clip is null)
        {
            return;
        }
        var reader = new FootageReader(new FootageLimits(Duration.FromMinutes(5)));
        var watch = Stopwatch.StartNew();
        var read = reader.Read(clip).Value!;
        Say(output, $"watching {read.Watched.SecondsWatched:0} s: {watch.Elapsed.TotalSeconds:0.0} s");
        var print = read.Watched.Print;
        var other = new ClipPrint(print.Moments, [.. print.Frames.Select(_ => Hash(random))], []);
        Say(
            output,
            $"held against another as long, which shows something else: {Best(() => ClipMatcher.Match(print, other)) * 1000:0} ms"
        );
    }

    private static PdqHash Hash(Random random) =>
        new((ulong)random.NextInt64(), (ulong)random.NextInt64(), (ulong)random.NextInt64(), (ulong)random.NextInt64());

    private static double Best(Action work) =>
        Enumerable
            .Range(0, Runs)
            .Min(_ =>
            {
                var watch = Stopwatch.StartNew();
                work();
                return watch.Elapsed.TotalSeconds;
            });

    private static void Say(TextWriter output, FormattableString line) =>
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
