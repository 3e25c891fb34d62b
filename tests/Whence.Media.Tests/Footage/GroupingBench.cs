using System.Globalization;
using NodaTime;
using Whence.Examining.Footage;
using Whence.Examining.Zones;
using Whence.Media.Footage;

namespace Whence.Media.Tests.Footage;

/// <summary>Makes clips and copies of them, holds all against each other, and tells how often that was right.</summary>
/// <param name="source">Of the clip of a number, as lavfi has it: width, height, frames a second.</param>
internal sealed class GroupingBench(Func<int, int, int, int, string> source) : IDisposable
{
    private const int Rate = 12;

    /// <summary>How clips are coded.</summary>
    public static readonly string[] Coding = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];

    private readonly ClipFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>The original of a number and what is made of it, by one run of ffmpeg; the names of all.</summary>
    public IEnumerable<string> MakeWithCopies(int number, (string Name, string[] How)[] copies)
    {
        var (width, height) = FootageBench.Size;
        var original = $"{number:00}-original.mp4";
        folder.Make(original, source(number, width, height, Rate), FootageBench.Seconds, [.. Coding, "-crf", "20"]);
        FfmpegInstalled.Run([
            "-i",
            folder.At(original),
            .. copies.SelectMany(copy => copy.How.Append(folder.At($"{number:00}-{copy.Name}"))),
        ]);
        return copies.Select(copy => $"{number:00}-{copy.Name}").Prepend(original);
    }

    /// <summary>Reads clips.</summary>
    public List<(string Name, Clip Clip)> Read(IEnumerable<string> names) =>
        [
            .. names
                .AsParallel()
                .AsOrdered()
                .WithDegreeOfParallelism(2)
                .Select(name => (Name: name, Read(folder.At(name)).Watched.Clip)),
        ];

    /// <summary>So many clips of numbers from 1000 on, as they are drawn, twenty by one run of ffmpeg.</summary>
    public IEnumerable<Clip> Unrelated(int count)
    {
        const int width = 160;
        const int height = 120;
        const int together = 20;
        var seconds = FootageBench.UnrelatedSeconds.ToString(CultureInfo.InvariantCulture);
        foreach (var numbers in Enumerable.Range(1000, count).Chunk(together))
        {
            FfmpegInstalled.Run([
                .. numbers.SelectMany(n =>
                    (string[])["-f", "lavfi", "-t", seconds, "-i", source(n, width, height, Rate)]
                ),
                .. numbers.SelectMany(
                    (n, i) =>
                        (string[])
                            [
                                "-map",
                                $"{i}:v",
                                "-vf",
                                $"fps={ClipPrint.FramesPerSecond},format=gray",
                                "-f",
                                "rawvideo",
                                folder.At($"{n}.raw"),
                            ]
                ),
            ]);
            foreach (var n in numbers)
            {
                var frames = File.ReadAllBytes(folder.At($"{n}.raw"))
                    .Chunk(width * height)
                    .Select(pixels => new LuminancePlane(width, height, pixels))
                    .ToList();
                File.Delete(folder.At($"{n}.raw"));
                yield return new Clip($"clip{n}", null, ClipPrinter.Of(frames, []));
            }
        }
    }

    /// <summary>Every link between two of <paramref name="clips"/>.</summary>
    public static List<ClipLink> Links(List<Clip> clips) =>
        [
            .. Enumerable
                .Range(0, clips.Count)
                .AsParallel()
                .AsOrdered()
                .WithDegreeOfParallelism(2)
                .SelectMany(i =>
                    Enumerable.Range(i + 1, clips.Count - i - 1).Select(j => ClipLink.Between(clips[i], clips[j]))
                )
                .OfType<ClipLink>(),
        ];

    /// <summary>Tells, for docs/methods/footage.md, how far each change takes copies off; gives the share of copies that were found, and how many links tie what is not of one original.</summary>
    public static (double Found, int Wrong) Report(
        ITestOutputHelper output,
        List<(string Name, Clip Clip)> clips,
        List<ClipLink> links
    )
    {
        var originals = clips.Where(c => IsOriginal(c.Name)).ToDictionary(c => Number(c.Name), c => c.Clip);
        var (found, copies) = (0, 0);
        foreach (var change in clips.GroupBy(c => c.Name[3..c.Name.IndexOf('.', StringComparison.Ordinal)]))
        {
            var matches = change.Select(c => ClipMatcher.Match(originals[Number(c.Name)].Print, c.Clip.Print)).ToList();
            output.WriteLine(
                $"{change.Key}: {matches.Count(m => m.IsProbable)} of {matches.Count} found, least share {matches.Min(m => Math.Max(m.FirstShare, m.SecondShare)):0.00}, most bits in the middle {matches.Max(m => m.Distance)}; missed {string.Join(' ', change.Zip(matches).Where(m => !m.Second.IsProbable).Select(m => Number(m.First.Name)))}"
            );
            found += matches.Count(m => m.IsProbable);
            copies += matches.Count;
        }
        var wrong = links.Where(l => Number(Name(clips, l.First)) != Number(Name(clips, l.Second))).ToList();
        output.WriteLine($"{wrong.Count} links between copies of different originals");
        foreach (var link in wrong)
        {
            output.WriteLine($"{Name(clips, link.First)} {Name(clips, link.Second)}: {link.Reason}");
        }
        return ((double)found / copies, wrong.Count);
    }

    public static string Name(List<(string Name, Clip Clip)> clips, string exhibit) =>
        clips.First(c => c.Clip.Exhibit == exhibit).Name;

    public static bool IsOriginal(string name) => name.EndsWith("original.mp4", StringComparison.Ordinal);

    public static string Number(string name) => name[..2];

    private static ReadFootage Read(string path) =>
        new FootageReader(new FootageLimits(Duration.FromMinutes(2))).Read(path).Value.ShouldNotBeNull();
}
