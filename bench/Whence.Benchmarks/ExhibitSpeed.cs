using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Whence.Examining.Footage;
using Whence.Examining.Likeness;
using Whence.Examining.Zones;
using Whence.Formats.Papers;
using Whence.Media.Footage;
using Whence.Media.Ocr;
using Whence.Media.Papers;

namespace Whence.Benchmarks;

/// <summary>What exhibits cost: hashing a file and a picture, seeking a hash among many, reading a page, watching a clip, holding two against each other.</summary>
internal static class ExhibitSpeed
{
    private const int Megabytes = 512;
    private const int Hashes = 4_000_000;
    private const int Side = 512;
    private const int Runs = 15;
    private const int FewRuns = 5;

    /// <summary>Measures all, the median of some runs each.</summary>
    /// <param name="files">A page, the layout of its series (.json) and a clip, by their names' ends; what is not named is not measured.</param>
    /// <param name="output">Where to.</param>
    public static void Run(IReadOnlyCollection<string> files, TextWriter output)
    {
        HashFile(output);
        var random = new Random(2);
        HashPicture(random, output);
        Scan(random, output);
        var layout = files.FirstOrDefault(file => file.EndsWith(".json", StringComparison.Ordinal));
        foreach (var file in files.Where(file => file != layout))
        {
            if (FootageReader.IsFootage(File.ReadAllBytes(file).AsSpan(0, FootageContainer.Told)))
            {
                Watch(file, random, output);
            }
            else
            {
                Page(file, layout, output);
            }
        }
    }

    private static void HashFile(TextWriter output)
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
            var hashing = Median(() => FileIdentity.Of(path), Runs);
            Say(output, $"SHA-256 from a file: {Megabytes * 1.048576 / hashing:0} MB/s");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void HashPicture(Random random, TextWriter output)
    {
        var pixels = new byte[Side * Side];
        random.NextBytes(pixels);
        var picture = new LuminancePlane(Side, Side, pixels);
        Say(
            output,
            $"PDQ of {Side} × {Side}: {Median(() => Pdq.Of(picture)!.Hash.ToString(), 20 * Runs) * 1000:0.00} ms"
        );
    }

    private static void Scan(Random random, TextWriter output)
    {
        var index = new PdqIndex();
        for (var i = 0; i < Hashes; i++)
        {
            index.Add(Hash(random));
        }
        var sought = Hash(random);
        var found = new List<int>();
        var scan = Median(() => index.Near(sought, PdqHash.Near, found), 5 * Runs);
        Say(output, $"Hamming scan, one core: {Hashes / scan / 1e6:0} million hashes a second");
    }

    private static void Page(string file, string? layout, TextWriter output)
    {
        var laid = layout is null ? null : LayoutFile.Read(layout, File.ReadAllBytes(layout)).Layout;
        var bytes = File.ReadAllBytes(file);
        var reader = new PaperReader(laid, Tesseract.Installed);
        var reading = Median(() => reader.Read(file, bytes), Runs);
        var how = laid is null ? "without a layout" : $"by the layout of {laid.Name}";
        Say(output, $"a page, {how}: {reading:0.00} s");
    }

    private static void Watch(string clip, Random random, TextWriter output)
    {
        var reader = new FootageReader(new FootageLimits(Duration.FromMinutes(5)));
        var read = reader.Read(clip).Value!;
        var watching = Median(() => reader.Read(clip), FewRuns);
        Say(output, $"watching {read.Watched.SecondsWatched:0} s: {watching:0.0} s");
        var print = read.Watched.Print;
        var other = new ClipPrint(print.Moments, [.. print.Frames.Select(_ => Hash(random))], []);
        var matching = Median(() => ClipMatcher.Match(print, other), Runs);
        Say(output, $"held against another as long, which shows something else: {matching * 1000:0} ms");
    }

    private static PdqHash Hash(Random random) =>
        new((ulong)random.NextInt64(), (ulong)random.NextInt64(), (ulong)random.NextInt64(), (ulong)random.NextInt64());

    private static double Median(Action work, int runs)
    {
        work();
        return Enumerable
            .Range(0, runs)
            .Select(_ =>
            {
                var watch = Stopwatch.StartNew();
                work();
                return watch.Elapsed.TotalSeconds;
            })
            .Order()
            .ElementAt(runs / 2);
    }

    private static void Say(TextWriter output, FormattableString line) =>
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
