using System.Globalization;
using Whence.Examining.Footage;

namespace Whence.Media.Tests.Footage;

public sealed class GroupingTests(ITestOutputHelper output)
{
    [Fact]
    public void Copies_are_grouped_with_their_original_and_with_no_other()
    {
        FfmpegInstalled.OrSkip();
        using var bench = new GroupingBench(SyntheticSource.Of);
        // Smooth shades with a mark on them are what the method does not find: see below.
        var names = Enumerable
            .Range(0, 2 * FootageBench.Originals)
            .Where(n => n % SyntheticSource.Kinds != SyntheticSource.Shades)
            .Take(FootageBench.Originals)
            .SelectMany(n => bench.MakeWithCopies(n, Copies()))
            .ToList();
        var clips = bench.Read(names);
        var links = GroupingBench.Links([.. clips.Select(c => c.Clip)]);
        var clusters = Clusters.Of([.. clips.Select(c => c.Clip.Exhibit)], links);
        var byExhibit = clips.ToLookup(c => c.Clip.Exhibit, c => c.Name);
        var groups = clusters
            .Select(cluster => cluster.Exhibits.SelectMany(id => byExhibit[id]).Order(StringComparer.Ordinal))
            .ToList();
        GroupingBench.Report(output, clips, links);
        // A few flat patches have fewer firm bits than there is to tell by: of them only the stream can be known again.
        var told = clips
            .Where(c => GroupingBench.IsOriginal(c.Name) && c.Clip.Print.Told.Any())
            .Select(c => GroupingBench.Number(c.Name))
            .ToList();
        told.Count.ShouldBeGreaterThanOrEqualTo(FootageBench.Originals * 9 / 10);
        var expected = names
            .GroupBy(GroupingBench.Number)
            .Select(group => string.Join(' ', group.Order(StringComparer.Ordinal)));
        groups
            .Where(group => told.Contains(GroupingBench.Number(group.First())))
            .Select(group => string.Join(' ', group))
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                expected.Where(group => told.Contains(GroupingBench.Number(group))).Order(StringComparer.Ordinal)
            );
        links
            .Where(l => l.Likeness == ClipLikeness.SameStream)
            .Select(l => GroupingBench.Name(clips, l.Second))
            .ShouldAllBe(name => name.Contains("remux"));
    }

    [Fact]
    public void Unrelated_clips_are_grouped_with_none()
    {
        FfmpegInstalled.OrSkip();
        using var bench = new GroupingBench(SyntheticSource.Of);
        var clips = bench.Unrelated(FootageBench.Unrelated).ToList();
        clips.Count.ShouldBe(FootageBench.Unrelated);
        clips.Count(clip => clip.Print.Told.Any()).ShouldBeGreaterThan(FootageBench.Unrelated * 9 / 10);
        var links = GroupingBench.Links(clips);
        Tell(clips, links);
        links.ShouldBeEmpty();
    }

    // The bounds are no thresholds: none was set on these, and what they measure stands in docs/methods/footage.md.
    [Fact]
    public void Of_clips_that_no_threshold_was_set_on_most_copies_are_found()
    {
        FfmpegInstalled.OrSkip();
        using var bench = new GroupingBench(OtherSource.Of);
        var names = Enumerable
            .Range(0, FootageBench.OtherOriginals)
            .SelectMany(n => bench.MakeWithCopies(n, OtherCopies()))
            .ToList();
        var clips = bench.Read(names);
        var links = GroupingBench.Links([.. clips.Select(c => c.Clip)]);
        var (found, wrong) = GroupingBench.Report(output, clips, links);
        found.ShouldBeGreaterThan(0.5);
        wrong.ShouldBeLessThan(links.Count / 20);
    }

    [Fact]
    public void Of_unrelated_clips_that_no_threshold_was_set_on_few_are_grouped()
    {
        FfmpegInstalled.OrSkip();
        using var bench = new GroupingBench(OtherSource.Of);
        var clips = bench.Unrelated(FootageBench.OtherUnrelated).ToList();
        var links = GroupingBench.Links(clips);
        Tell(clips, links);
        links.Count.ShouldBeLessThan(clips.Count * (clips.Count - 1) / 2 / 100);
    }

    private void Tell(List<Clip> clips, List<ClipLink> links)
    {
        var pairs = clips.Count * (clips.Count - 1) / 2;
        output.WriteLine(
            $"{links.Count} of {pairs} pairs of unrelated clips are linked; {clips.Count(clip => !clip.Print.Told.Any())} too plain to tell"
        );
        foreach (var link in links.Take(40))
        {
            output.WriteLine($"{link.First} {link.Second}: {link.Reason}");
        }
    }

    private static (string Name, string[] How)[] Copies()
    {
        var (width, height) = FootageBench.Size;
        return
        [
            ("remux.mkv", ["-c", "copy"]),
            (
                "recompressed.mp4",
                ["-vf", $"scale={FootageBench.Recompressed}:-2", .. GroupingBench.Coding, "-crf", "34"]
            ),
            (
                "trimmed.mp4",
                [
                    "-ss",
                    "1.37",
                    "-t",
                    (FootageBench.Seconds * 0.6).ToString(CultureInfo.InvariantCulture),
                    .. GroupingBench.Coding,
                ]
            ),
            ("mirrored.mp4", ["-vf", "hflip", .. GroupingBench.Coding]),
            (
                "letterboxed.mp4",
                ["-vf", $"scale={width}:{height * 3 / 4 / 2 * 2},pad={width}:{height}:0:-1", .. GroupingBench.Coding]
            ),
            (
                "marked.mp4",
                [
                    "-vf",
                    $"drawbox=x={width * 8 / 10}:y={height / 16}:w={width / 8}:h={height / 10}:c=yellow:t=fill",
                    .. GroupingBench.Coding,
                ]
            ),
            ("cropped.mp4", ["-vf", "crop=trunc(iw*0.45)*2:trunc(ih*0.45)*2", .. GroupingBench.Coding]),
        ];
    }

    private static (string Name, string[] How)[] OtherCopies()
    {
        var (width, height) = FootageBench.Size;
        return
        [
            ("small.avi", ["-vf", "scale=160:-2", "-c:v", "mpeg4", "-q:v", "9"]),
            (
                "begun-later.mp4",
                [
                    "-ss",
                    "0.63",
                    "-t",
                    (FootageBench.Seconds * 0.7).ToString(CultureInfo.InvariantCulture),
                    .. GroupingBench.Coding,
                ]
            ),
            ("on-its-head.mp4", ["-vf", "vflip", .. GroupingBench.Coding]),
            ("quarter.mp4", ["-vf", "transpose=1", .. GroupingBench.Coding]),
            (
                "pillarboxed.mp4",
                ["-vf", $"scale={width * 3 / 4 / 2 * 2}:{height},pad={width}:{height}:-1:0", .. GroupingBench.Coding]
            ),
            ("bannered.mp4", ["-vf", "drawbox=x=0:y=ih*0.85:w=iw:h=ih*0.15:c=navy:t=fill", .. GroupingBench.Coding]),
            (
                "cut-aside.mp4",
                ["-vf", "crop=trunc(iw*0.47)*2:trunc(ih*0.47)*2:iw*0.045:ih*0.01", .. GroupingBench.Coding]
            ),
            ("brighter.mp4", ["-vf", "eq=brightness=0.08:contrast=1.25:saturation=1.4", .. GroupingBench.Coding]),
            ("grey-noisy.mp4", ["-vf", "hue=s=0,noise=alls=14:allf=t", .. GroupingBench.Coding]),
            ("jerky.mp4", ["-vf", "fps=7", .. GroupingBench.Coding]),
            ("blurred.mp4", ["-vf", "gblur=sigma=2", .. GroupingBench.Coding]),
        ];
    }
}
