using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NodaTime;
using Whence.Examining.Footage;
using Whence.Media.Footage;

namespace Whence.Media.Tests.Footage;

public sealed class FootageReaderTests : IDisposable
{
    private const string Source = "mandelbrot=s=192x144:r=12";

    private readonly ClipFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_clip_is_known_by_its_bytes_its_coded_pictures_and_what_it_shows()
    {
        FfmpegInstalled.OrSkip();
        var read = Read(folder.Make("a.mp4", Source, 3));
        read.Exhibit.Id.ShouldBe(
            "sha256:"
                + Convert.ToHexStringLower(
                    System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(folder.At("a.mp4")))
                )
        );
        read.Exhibit.StreamHash.ShouldStartWith("sha256:");
        read.Exhibit.Perceptual.ShouldNotBeEmpty();
        read.Watched.Print.Frames.Length.ShouldBe(3 * ClipPrint.FramesPerSecond);
        read.Watched.Print.Told.Count().ShouldBe(3);
        read.Watched.Tools.ShouldHaveSingleItem().ShouldStartWith("ffmpeg ");
        State(read, "footage-unwatched").ShouldBe(FindingState.NotObserved);
        State(read, "footage-damaged").ShouldBe(FindingState.NotObserved);
    }

    [Fact]
    public void Frames_to_look_at_lie_at_even_distances_and_a_file_without_any_says_why()
    {
        FfmpegInstalled.OrSkip();
        var path = folder.Make("a.mp4", Source, 4, "-c:v", "libx264", "-preset", "ultrafast", "-g", "6");
        var (frames, unseen) = new FootageReader(FootageLimits.Default).Stills(path, 3);
        unseen.ShouldBeNull();
        frames.Length.ShouldBe(3);
        frames.ShouldAllBe(frame => frame.Width == 192 && frame.Height == 144);
        frames[0].Jpeg.SequenceEqual(frames[2].Jpeg).ShouldBeFalse();

        var (none, why) = new FootageReader(FootageLimits.Default).Stills(folder.Write("b.mp4", "no clip"u8), 3);
        none.ShouldBeEmpty();
        why.ShouldNotBeNull().ShouldContain("no footage");
    }

    [Fact]
    public void Frames_to_look_at_are_in_colour_and_turned_as_a_player_turns_them()
    {
        FfmpegInstalled.OrSkip();
        // Red above, blue below; a player turns it, so that they stand beside each other.
        var lying = folder.Make("a.mp4", "color=red:s=1280x720:r=12,drawbox=y=ih/2:h=ih/2:w=iw:c=blue:t=fill", 1);
        var turned = folder.Change(lying, "b.mp4", "-metadata:s:v", "rotate=90", "-c", "copy");
        var (frames, _) = new FootageReader(FootageLimits.Default).Stills(turned, 12);
        var frame = frames.ShouldHaveSingleItem();
        (frame.Width, frame.Height).ShouldBe((360, 640));
        using var seen = SkiaSharp.SKBitmap.Decode(frame.Jpeg);
        var (left, right) = (seen.GetPixel(20, 320), seen.GetPixel(340, 320));
        var (red, blue) = left.Red > left.Blue ? (left, right) : (right, left);
        (red.Red > 200, red.Blue < 60, blue.Blue > 200, blue.Red < 60).ShouldBe((true, true, true, true));
    }

    [Fact]
    public void What_the_container_says_is_kept_as_its_claim()
    {
        FfmpegInstalled.OrSkip();
        var read = Read(
            folder.Make(
                "a.mp4",
                Source,
                1,
                "-metadata",
                "creation_time=2024-12-20T10:11:12Z",
                "-metadata",
                "location=+51.2000+034.9000/"
            )
        );
        Reason(read, "container-time").ShouldContain("2024-12-20T10:11:12");
        Reason(read, "container-place").ShouldContain("+51.2000+034.9000/");
        Reason(read, "container-software").ShouldContain("Lavf");
        read.Findings.Single(f => f.Rule == "container-time").Alternatives.ShouldContain("anybody can write it");
        read.Exhibit.Metadata["pictures:codec_name"].ShouldBe("h264");
    }

    [Theory]
    [InlineData("libx264", "mkv", "mov", "ts", "avi", "flv")]
    [InlineData("mpeg4", "mkv", "avi")]
    [InlineData("libvpx", "mkv", "webm")]
    public void The_stream_hash_survives_remuxing(string coder, params string[] containers)
    {
        FfmpegInstalled.OrSkip();
        var original = folder.Make("a." + (coder == "libvpx" ? "webm" : "mp4"), Source, 2, "-c:v", coder, "-g", "12");
        var hash = Read(original).Watched.Stream.ShouldNotBeNull();
        foreach (var container in containers)
        {
            var copy = folder.Change(original, "b." + container, "-c", "copy");
            Read(copy).Watched.Stream.ShouldBe(hash, container);
        }
    }

    [Fact]
    public void The_stream_hash_does_not_hang_on_the_sound_and_does_on_the_pictures()
    {
        FfmpegInstalled.OrSkip();
        var original = folder.Make("a.mp4", Source, 2);
        var loud = folder.At("loud.mp4");
        FfmpegInstalled.Run("-i", original, "-f", "lavfi", "-i", "sine=d=2", "-c:v", "copy", "-c:a", "aac", loud);
        Read(loud).Watched.Stream.ShouldBe(Read(original).Watched.Stream);
        var anew = folder.Change(original, "c.mp4", "-c:v", "libx264", "-crf", "30");
        Read(anew).Watched.Stream.ShouldNotBe(Read(original).Watched.Stream);
    }

    [Fact]
    public void An_empty_file_is_refused() => Refused("a.mp4", []).ShouldBe("it is empty");

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        new FootageReader(FootageLimits.Default).Read(folder.At("none.mp4")).Reason.ShouldNotBeNull();

    [Theory]
    [InlineData("#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n")]
    [InlineData("ffconcat version 1.0\nfile '/etc/passwd'\n")]
    [InlineData("<?xml version=\"1.0\"?><MPD></MPD>")]
    public void A_playlist_is_refused_whatever_its_name(string playlist) =>
        Refused("a.mp4", System.Text.Encoding.ASCII.GetBytes(playlist)).ShouldContain("no footage");

    [Fact]
    public void A_clip_that_names_a_file_elsewhere_fetches_nothing()
    {
        FfmpegInstalled.OrSkip();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/a";
        // The playlist stands behind the mark of an MP4, whose demuxer alone is let at it.
        var bytes = System.Text.Encoding.ASCII.GetBytes($"\0\0\0 ftypisom\n#EXTM3U\n#EXTINF:10,\n{url}\n");
        var read = Read(folder.Write("a.mp4", bytes));
        read.Watched.Unwatched.ShouldNotBeNull();
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public void A_truncated_clip_is_an_exhibit_and_said_to_be_damaged()
    {
        FfmpegInstalled.OrSkip();
        var whole = File.ReadAllBytes(folder.Make("a.mkv", "testsrc2=s=192x144:r=12", 6));
        var read = Read(folder.Write("cut.mkv", whole.AsSpan(0, whole.Length / 3)));
        read.Watched.Print.Frames.ShouldNotBeEmpty();
        State(read, "footage-unwatched").ShouldBe(FindingState.Observed);

        var headless = File.ReadAllBytes(folder.Make("a.mp4", Source, 3));
        var nothing = Read(folder.Write("cut.mp4", headless.AsSpan(0, headless.Length / 2)));
        State(nothing, "footage-damaged").ShouldBe(FindingState.Observed);
        State(nothing, "footage-unwatched").ShouldBe(FindingState.NotDetermined);
    }

    [Fact]
    public void A_container_without_pictures_says_what_it_holds_instead()
    {
        FfmpegInstalled.OrSkip();
        var sound = folder.At("sound.mp4");
        FfmpegInstalled.Run("-f", "lavfi", "-i", "sine=d=1", "-c:a", "aac", sound);
        Reason(Read(sound), "footage-unwatched")
            .ShouldBe("its container, MP4 or QuickTime, holds sound, and no pictures");
        var none = folder.Make("none.mp4", Source, 1, "-frames:v", "0", "-c:v", "libx264");
        Reason(Read(none), "footage-unwatched").ShouldBe("its container, MP4 or QuickTime, holds no pictures");
    }

    [Fact]
    public void What_a_program_complains_of_is_said_alike_each_time()
    {
        FfmpegInstalled.OrSkip();
        var path = folder.Write("headless.mp4", "\0\0\0\u0010ftypisom\0\0\0\0"u8);
        Reason(Read(path), "footage-damaged").ShouldBe("it does not decode as it ought to: moov atom not found");
        Reason(Read(path), "footage-unwatched").ShouldContain("can be read: copy it again from where it came");
    }

    [Fact]
    public void Pictures_too_plain_to_compare_are_said_to_be()
    {
        FfmpegInstalled.OrSkip();
        var flat = Read(folder.Make("flat.mp4", "color=gray:s=192x144:r=12", 3)).Findings.Single(PlainRule.IsPlain);
        flat.State.ShouldBe(FindingState.NotDetermined);
        flat.Reason.ShouldStartWith("the pictures are too plain to compare");
        var rich = Read(folder.Make("rich.mp4", Source, 3));
        State(rich, "footage-plain").ShouldBe(FindingState.NotObserved);
        rich.Findings.ShouldNotContain(finding => PlainRule.IsPlain(finding));
    }

    [Fact]
    public void Frames_at_uneven_distances_are_watched_like_others()
    {
        FfmpegInstalled.OrSkip();
        var even = folder.Make("even.mp4", "testsrc2=s=192x144:r=24", 5);
        var uneven = folder.Change(
            even,
            "uneven.mp4",
            "-vf",
            "select='not(mod(n\\,5))+lt(mod(n\\,40)\\,12)'",
            "-vsync",
            "vfr",
            "-c:v",
            "libx264"
        );
        var (one, other) = (Read(even), Read(uneven));
        State(other, "footage-unwatched").ShouldBe(FindingState.NotObserved);
        ClipLink.Between(one.Watched.Clip, other.Watched.Clip)!.Likeness.ShouldBe(ClipLikeness.Probable);
    }

    [Fact]
    public void A_clip_that_is_an_archive_as_well_is_said_to_be()
    {
        FfmpegInstalled.OrSkip();
        using var zip = new MemoryStream();
        using (
            var archive = new System.IO.Compression.ZipArchive(zip, System.IO.Compression.ZipArchiveMode.Create, true)
        )
        {
            using var entry = archive.CreateEntry("a").Open();
            entry.Write("a"u8);
        }
        var clip = File.ReadAllBytes(folder.Make("a.mp4", Source, 1));
        var read = Read(folder.Write("both.mp4", [.. clip, .. zip.ToArray()]));
        Reason(read, "footage-polyglot").ShouldContain("ZIP");
        State(Read(folder.At("a.mp4")), "footage-polyglot").ShouldBe(FindingState.NotObserved);
    }

    [Fact]
    public void Noise_behind_the_mark_of_a_container_costs_little()
    {
        FfmpegInstalled.OrSkip();
        var noise = new byte[1 << 20];
        new Random(3).NextBytes(noise);
        foreach (
            var mark in new[]
            {
                "\0\0\0 ftypisom",
                "RIFF\0\0\0\0AVI ",
                "FLV\u0001\u0005\0\0\0\t\0\0\0",
                "OggS\0\u0002\0\0\0\0\0\0",
                "\u001AE\u00DF\u00A3\0\0\0\0\0\0\0\0",
            }
        )
        {
            System.Text.Encoding.Latin1.GetBytes(mark).CopyTo(noise, 0);
            var started = Stopwatch.StartNew();
            Read(folder.Write("noise", noise)).Watched.Unwatched.ShouldNotBeNull();
            started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        }
    }

    [Fact]
    public void What_was_watched_when_the_time_is_up_is_kept_and_the_rest_said_to_be_unwatched()
    {
        FfmpegInstalled.OrSkip();
        var path = folder.Make("long.mp4", "testsrc2=s=1280x720:r=30", 40);
        var started = Stopwatch.StartNew();
        var read = new FootageReader(new FootageLimits(Duration.FromMilliseconds(300))).Read(path).Value!;
        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
        State(read, "footage-unwatched").ShouldNotBe(FindingState.NotObserved);
    }

    [Fact]
    public void Without_ffmpeg_nothing_is_determined_but_the_identity()
    {
        var path = folder.Write("a.mp4", "\0\0\0 ftypisom"u8);
        var read = new FootageReader(FootageLimits.Default, null, null).Read(path).Value!;
        read.Exhibit.Id.ShouldStartWith("sha256:");
        read.Findings.Where(f => f.Rule != "footage-polyglot").ShouldAllBe(f => f.State == FindingState.NotDetermined);
        Reason(read, "container-time").ShouldContain("apt-get install ffmpeg");
    }

    private static ReadFootage Read(string path) =>
        new FootageReader(new FootageLimits(Duration.FromSeconds(30))).Read(path).Value.ShouldNotBeNull();

    private string Refused(string name, byte[] bytes) =>
        new FootageReader(FootageLimits.Default).Read(folder.Write(name, bytes)).Reason.ShouldNotBeNull();

    private static FindingState State(ReadFootage read, string rule) => read.Findings.Single(f => f.Rule == rule).State;

    private static string Reason(ReadFootage read, string rule) => read.Findings.Single(f => f.Rule == rule).Reason;
}
