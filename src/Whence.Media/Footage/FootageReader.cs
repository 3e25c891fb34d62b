using System.Globalization;
using System.Text.RegularExpressions;
using Whence.Examining.Footage;
using Whence.Ledger;
using Whence.Media.Pictures;

namespace Whence.Media.Footage;

/// <summary>
/// Reads clips: which file it is, which pictures are coded in it, and what they look like. Where ffmpeg is missing, or the file is
/// damaged, it is an exhibit all the same, and what could not be told is said so.
/// </summary>
public sealed partial class FootageReader
{
    /// <summary>What to say where ffmpeg is missing.</summary>
    public const string Missing = "ffmpeg and ffprobe are not installed; on Debian: apt-get install ffmpeg";

    private static readonly TimeSpan VersionTime = TimeSpan.FromSeconds(5);

    private readonly FootageLimits limits;
    private readonly MediaProgram? ffmpeg;
    private readonly MediaProgram? ffprobe;
    private readonly Lazy<ImmutableArray<string>> tools;

    /// <summary>Reads within <paramref name="limits"/>, with ffmpeg where it is installed.</summary>
    public FootageReader(FootageLimits limits)
        : this(limits, MediaProgram.Installed("ffmpeg"), MediaProgram.Installed("ffprobe")) { }

    internal FootageReader(FootageLimits limits, MediaProgram? ffmpeg, MediaProgram? ffprobe)
    {
        (this.limits, this.ffmpeg, this.ffprobe) = (limits, ffmpeg, ffprobe);
        tools = new Lazy<ImmutableArray<string>>(() => ffmpeg?.Version(VersionTime) is { } version ? [version] : []);
    }

    /// <summary>Whether a file that begins so is footage, by its bytes.</summary>
    public static bool IsFootage(ReadOnlySpan<byte> beginning) => FootageContainer.Of(beginning) is not null;

    /// <summary>The clip in the file at <paramref name="path"/>; or why it is none.</summary>
    public Outcome<ReadFootage> Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (file.Length is 0 or > FootageLimits.FileBytes)
            {
                return new Refusal(
                    file.Length == 0
                        ? "it is empty"
                        : string.Create(
                            CultureInfo.InvariantCulture,
                            $"it is larger than {FootageLimits.FileBytes >> 30} GiB"
                        )
                );
            }
            if (FootageContainer.Of(Beginning(file)) is not { } container)
            {
                return new Refusal("it is no footage, whatever its name says");
            }
            var also = OtherNature.Of(file);
            file.Position = 0;
            var identity = FileIdentity.Of(file);
            var clip = new WatchedClip(Exhibit.Identity(identity.Digest)) { Also = also };
            return new ReadFootage(identity, Watch(clip, path, container));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Refusal(fault.Message);
        }
    }

    /// <summary>
    /// Frames of the clip at <paramref name="path"/> to look at, in colour: of those that its coding starts anew from, some at even distances; or
    /// why there are none.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="most">How many.</param>
    public (ImmutableArray<ShownPicture> Frames, string? Unseen) Stills(string path, int most)
    {
        if (ffmpeg is null || ffprobe is null)
        {
            return ([], Missing);
        }
        try
        {
            if (FootageContainer.Of(Beginning(path)) is not { } container)
            {
                return ([], "it is no footage, whatever its name says");
            }
            var asked = new Ffmpeg(ffmpeg, ffprobe, path, container, limits.Time.ToTimeSpan());
            if (
                asked.Probe().Clip is not { HasPictures: true } clip
                || (long)clip.Width * clip.Height > FootageLimits.Pixels
            )
            {
                return ([], $"no pictures that can be shown were found in its container, {container.Name}");
            }
            var frames = asked.Stills(clip, most).Frames;
            return (frames, frames.IsEmpty ? "none of its pictures could be decoded in time" : null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ([], fault.Message);
        }
    }

    private static ReadOnlySpan<byte> Beginning(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        return Beginning(file);
    }

    private static ReadOnlySpan<byte> Beginning(FileStream file)
    {
        var beginning = new byte[FootageContainer.Told];
        return beginning.AsSpan(0, file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false));
    }

    private WatchedClip Watch(WatchedClip clip, string path, FootageContainer container)
    {
        if (ffmpeg is null || ffprobe is null)
        {
            return clip with { Unwatched = Missing };
        }
        clip = clip with { Tools = tools.Value };
        var asked = new Ffmpeg(ffmpeg, ffprobe, path, container, limits.Time.ToTimeSpan());
        var (probed, ending) = asked.Probe();
        if (probed is not { HasPictures: true })
        {
            return clip with
            {
                Unwatched = probed is null
                    ? $"nothing in its container, {container.Name}, can be read: copy it again from where it came"
                    : $"its container, {container.Name}, holds {(probed.HasSound ? "sound, and " : "")}no pictures",
                Complaint = ending.IsClean ? null : Plain(ending.Reason, path),
                Metadata = probed?.Metadata ?? clip.Metadata,
            };
        }
        clip = clip with { Metadata = probed.Metadata, Seconds = probed.Seconds };
        if ((long)probed.Width * probed.Height > FootageLimits.Pixels)
        {
            return clip with
            {
                Unwatched = string.Create(
                    CultureInfo.InvariantCulture,
                    $"its frames, {probed.Width} × {probed.Height}, have more than {FootageLimits.Pixels / 1_000_000} megapixels"
                ),
            };
        }
        var (stream, hashed) = asked.StreamHash(probed);
        var (keyFrames, skipped) = asked.KeyFrames(probed);
        var (frames, decoded) = asked.Frames(probed);
        var print = ClipPrinter.Of(frames, keyFrames);
        return clip with
        {
            Stream = stream,
            Print = print,
            Complaint = new[] { hashed, skipped, decoded }
                .Where(run => run.InTime && !run.IsClean)
                .Select(run => Plain(run.Reason, path))
                .FirstOrDefault(),
            Unwatched =
                print.Frames.IsEmpty && print.KeyFrames.IsEmpty
                    ? decoded.InTime
                        ? "none of its pictures could be decoded"
                        : string.Create(
                            CultureInfo.InvariantCulture,
                            $"the {limits.Time.TotalSeconds:0.#} s that it may take were up: give it more (--time-limit)"
                        )
                    : null,
        };
    }

    // What is said of a file does not hang on where it lies, on disk or in the program's memory.
    private static string Plain(string said, string path) =>
        InMemory().Replace(said, "").Replace("file:" + Path.GetFullPath(path), "the file", StringComparison.Ordinal);

    [GeneratedRegex(@"^\[[^\]]* @ 0x[0-9a-f]+\] ")]
    private static partial Regex InMemory();
}
