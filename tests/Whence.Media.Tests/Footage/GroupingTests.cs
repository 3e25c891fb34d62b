using System.Globalization;
using NodaTime;
using Whence.Examining.Footage;
using Whence.Examining.Zones;
using Whence.Media.Footage;

namespace Whence.Media.Tests.Footage;

public sealed class GroupingTests(ITestOutputHelper output) : IDisposable
{
    private const int Rate = 12;

    private static readonly string[] Coding = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];

    private readonly ClipFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Copies_are_grouped_with_their_original_and_with_no_other()
    {
        FfmpegInstalled.OrSkip();
        var names = new List<string>();
        // Smooth shades with a mark on them are what the method does not find: see below.
        foreach (
            var n in Enumerable
                .Range(0, 2 * FootageBench.Originals)
                .Where(n => n % SyntheticSource.Kinds != SyntheticSource.Shades)
                .Take(FootageBench.Originals)
        )
        {
            names.AddRange(MakeWithCopies(n));
        }
        var clips = names
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(2)
            .Select(name => (Name: name, Read(folder.At(name)).Watched.Clip))
            .ToList();
        var links = Links([.. clips.Select(c => c.Clip)]);
        var clusters = Clusters.Of([.. clips.Select(c => c.Clip.Exhibit)], links);
        var byExhibit = clips.ToLookup(c => c.Clip.Exhibit, c => c.Name);
        var groups = clusters
            .Select(cluster => cluster.Exhibits.SelectMany(id => byExhibit[id]).Order(StringComparer.Ordinal))
            .ToList();
        Report(clips, links);
        // A few flat patches have fewer firm bits than there is to tell by: of them only the stream can be known again.
        var told = clips.Where(c => IsOriginal(c.Name) && c.Clip.Print.Told.Any()).Select(c => Number(c.Name)).ToList();
        told.Count.ShouldBeGreaterThanOrEqualTo(FootageBench.Originals * 9 / 10);
        var expected = names.GroupBy(Number).Select(group => string.Join(' ', group.Order(StringComparer.Ordinal)));
        groups
            .Where(group => told.Contains(Number(group.First())))
            .Select(group => string.Join(' ', group))
            .Order(StringComparer.Ordinal)
            .ShouldBe(expected.Where(group => told.Contains(Number(group))).Order(StringComparer.Ordinal));
        links
            .Where(l => l.Likeness == ClipLikeness.SameStream)
            .Select(l => Name(clips, l.Second))
            .ShouldAllBe(name => name.Contains("remux"));
    }

    [Fact]
    public void Unrelated_clips_are_grouped_with_none()
    {
        FfmpegInstalled.OrSkip();
        var clips = Drawn().Select((print, n) => new Clip($"clip{n}", null, print)).ToList();
        clips.Count.ShouldBe(FootageBench.Unrelated);
        clips.Count(clip => clip.Print.Told.Any()).ShouldBeGreaterThan(FootageBench.Unrelated * 9 / 10);
        var links = Links(clips);
        var pairs = clips.Count * (clips.Count - 1) / 2;
        output.WriteLine($"{links.Count} of {pairs} pairs of unrelated clips are linked");
        foreach (var link in links)
        {
            output.WriteLine($"{link.First} {link.Second}: {link.Reason}");
        }
        links.ShouldBeEmpty();
    }

    // The original and what is made of it, by one run of ffmpeg.
    private IEnumerable<string> MakeWithCopies(int number)
    {
        var (width, height) = FootageBench.Size;
        var original = $"{number:00}-original.mp4";
        folder.Make(
            original,
            SyntheticSource.Of(number, width, height, Rate),
            FootageBench.Seconds,
            [.. Coding, "-crf", "20"]
        );
        var copies = new (string Name, string[] How)[]
        {
            ("remux.mkv", ["-c", "copy"]),
            ("recompressed.mp4", ["-vf", $"scale={FootageBench.Recompressed}:-2", .. Coding, "-crf", "34"]),
            (
                "trimmed.mp4",
                ["-ss", "1.37", "-t", (FootageBench.Seconds * 0.6).ToString(CultureInfo.InvariantCulture), .. Coding]
            ),
            ("mirrored.mp4", ["-vf", "hflip", .. Coding]),
            (
                "letterboxed.mp4",
                ["-vf", $"scale={width}:{height * 3 / 4 / 2 * 2},pad={width}:{height}:0:-1", .. Coding]
            ),
            (
                "marked.mp4",
                [
                    "-vf",
                    $"drawbox=x={width * 8 / 10}:y={height / 16}:w={width / 8}:h={height / 10}:c=yellow:t=fill",
                    .. Coding,
                ]
            ),
            ("cropped.mp4", ["-vf", "crop=trunc(iw*0.45)*2:trunc(ih*0.45)*2", .. Coding]),
        };
        FfmpegInstalled.Run([
            "-i",
            folder.At(original),
            .. copies.SelectMany(copy => copy.How.Append(folder.At($"{number:00}-{copy.Name}"))),
        ]);
        return copies.Select(copy => $"{number:00}-{copy.Name}").Prepend(original);
    }

    // Frames as they are drawn, twenty clips by one run of ffmpeg.
    private IEnumerable<ClipPrint> Drawn()
    {
        const int width = 160;
        const int height = 120;
        const int together = 20;
        var seconds = FootageBench.UnrelatedSeconds.ToString(CultureInfo.InvariantCulture);
        foreach (var numbers in Enumerable.Range(1000, FootageBench.Unrelated).Chunk(together))
        {
            FfmpegInstalled.Run([
                .. numbers.SelectMany(n =>
                    (string[])["-f", "lavfi", "-t", seconds, "-i", SyntheticSource.Of(n, width, height, Rate)]
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
                yield return ClipPrinter.Of(frames, []);
            }
        }
    }

    private static List<ClipLink> Links(List<Clip> clips) =>
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

    // For docs/methods/footage.md: how far each change takes copies off.
    private void Report(List<(string Name, Clip Clip)> clips, List<ClipLink> links)
    {
        var originals = clips.Where(c => IsOriginal(c.Name)).ToDictionary(c => Number(c.Name), c => c.Clip);
        foreach (var change in clips.GroupBy(c => c.Name[3..c.Name.IndexOf('.', StringComparison.Ordinal)]))
        {
            var matches = change.Select(c => ClipMatcher.Match(originals[Number(c.Name)].Print, c.Clip.Print)).ToList();
            output.WriteLine(
                $"{change.Key}: {matches.Count(m => m.IsProbable)} of {matches.Count} found, least share {matches.Min(m => Math.Max(m.FirstShare, m.SecondShare)):0.00}, most bits in the middle {matches.Max(m => m.Distance)}"
            );
        }
        var wrong = links.Where(l => Number(Name(clips, l.First)) != Number(Name(clips, l.Second))).ToList();
        output.WriteLine($"{wrong.Count} links between copies of different originals");
        foreach (var link in wrong)
        {
            output.WriteLine($"{Name(clips, link.First)} {Name(clips, link.Second)}: {link.Reason}");
        }
    }

    private static string Name(List<(string Name, Clip Clip)> clips, string exhibit) =>
        clips.First(c => c.Clip.Exhibit == exhibit).Name;

    private static bool IsOriginal(string name) => name.EndsWith("original.mp4", StringComparison.Ordinal);

    private static string Number(string name) => name[..2];

    private static ReadFootage Read(string path) =>
        new FootageReader(new FootageLimits(Duration.FromMinutes(2))).Read(path).Value.ShouldNotBeNull();
}
