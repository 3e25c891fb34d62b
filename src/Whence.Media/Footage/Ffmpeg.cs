using System.Diagnostics;
using System.Globalization;
using Whence.Examining.Footage;
using Whence.Examining.Zones;
using Whence.Media.Pictures;

namespace Whence.Media.Footage;

/// <summary>
/// Asks ffmpeg and ffprobe about one file, within a time for all that is asked. Only files are opened, by the one demuxer that
/// the file's first bytes call for: a playlist, or a clip that names other files, fetches nothing.
/// </summary>
internal sealed class Ffmpeg(
    MediaProgram ffmpeg,
    MediaProgram ffprobe,
    string path,
    FootageContainer container,
    TimeSpan time
)
{
    // SHA-256 of nothing: no packet came through.
    private const string NoPackets = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private readonly Stopwatch running = Stopwatch.StartNew();

    // What is left of the time. What may take all of it leaves half to what comes after.
    private TimeSpan Left => time - running.Elapsed;

    /// <summary>What the container says of itself.</summary>
    public (ProbedClip? Clip, ProgramEnding Ending) Probe()
    {
        byte[] answer = [];
        var ending = ffprobe.Run(
            ["-v", "error", "-hide_banner", "-show_format", "-show_streams", "-of", "json", .. Input([])],
            Left,
            output => answer = Answer(output)
        );
        return (ProbedClip.Of(answer), ending);
    }

    /// <summary>
    /// SHA-256 over the coded pictures alone, "sha256:" and 64 letters: without container, times, and what each container frames them with.
    /// Null where not all of them came through.
    /// </summary>
    public (string? Hash, ProgramEnding Ending) StreamHash(ProbedClip clip)
    {
        byte[] answer = [];
        string[] filter = PacketFilters.Of(clip.Codec) is { } name ? ["-bsf:v", name] : [];
        var ending = ffmpeg.Run(
            [
                .. Input(["-nostdin", "-v", "error", "-hide_banner"]),
                .. Pictures(clip),
                "-c",
                "copy",
                .. filter,
                "-f",
                "streamhash",
                "-hash",
                "sha256",
                "pipe:1",
            ],
            Left / 2,
            output => answer = Answer(output)
        );
        var hash = System.Text.Encoding.ASCII.GetString(answer).Split("SHA256=")[^1].Trim();
        return (
            ending is { InTime: true, Code: 0 } && hash.Length == NoPackets.Length && hash != NoPackets
                ? "sha256:" + hash
                : null,
            ending
        );
    }

    /// <summary>The frames that the coding starts anew from, over the whole length.</summary>
    public (List<LuminancePlane> Frames, ProgramEnding Ending) KeyFrames(ProbedClip clip) =>
        Frames(clip, ["-skip_frame", "nokey"], "", ["-vsync", "passthrough"], FootageLimits.KeyFrames, Left / 2);

    /// <summary>Frames at even distances from the start on.</summary>
    public (List<LuminancePlane> Frames, ProgramEnding Ending) Frames(ProbedClip clip) =>
        Frames(
            clip,
            [],
            string.Create(CultureInfo.InvariantCulture, $"fps={ClipPrint.FramesPerSecond},"),
            ["-t", FootageLimits.Seconds.ToString(CultureInfo.InvariantCulture)],
            FootageLimits.Seconds * ClipPrint.FramesPerSecond,
            Left
        );

    /// <summary>
    /// At most <paramref name="most"/> of the frames that the coding starts anew from, at even distances over the whole length, in colour, as a
    /// player shows them: turned as the container says, with pixels as wide as high.
    /// </summary>
    public (ImmutableArray<ShownPicture> Frames, ProgramEnding Ending) Stills(ProbedClip clip, int most)
    {
        var kept = new EvenlyKept<ShownPicture>(most);
        var longer = $"min(1\\,{FootageLimits.ShownSide}/max(iw*sar\\,ih))";
        var ending = ffmpeg.Run(
            [
                .. Input(["-nostdin", "-v", "error", "-hide_banner", "-threads", "2", "-skip_frame", "nokey"]),
                .. Pictures(clip),
                "-vsync",
                "passthrough",
                "-vf",
                $"scale=w='ceil({longer}*iw*sar)':h='ceil({longer}*ih)':flags=area,format=rgb24",
                "-frames:v",
                FootageLimits.KeyFrames.ToString(CultureInfo.InvariantCulture),
                "-f",
                "image2pipe",
                "-c:v",
                "ppm",
                "pipe:1",
            ],
            Left,
            output =>
            {
                while (PortablePixmap.Read(output, FootageLimits.ShownSide) is { } frame)
                {
                    kept.Add(() => ShownPicture.Of(frame.Width, frame.Height, frame.Pixels));
                }
            }
        );
        return (kept.Evenly, ending);
    }

    private (List<LuminancePlane> Frames, ProgramEnding Ending) Frames(
        ProbedClip clip,
        string[] decoding,
        string filter,
        string[] choosing,
        int most,
        TimeSpan within
    )
    {
        var (width, height) = Size(clip);
        var frames = new List<LuminancePlane>();
        var ending = ffmpeg.Run(
            [
                .. Input(["-nostdin", "-v", "error", "-hide_banner", "-threads", "2", .. decoding]),
                .. Pictures(clip),
                .. choosing,
                "-vf",
                string.Create(CultureInfo.InvariantCulture, $"{filter}scale={width}:{height}:flags=area,format=gray"),
                "-frames:v",
                most.ToString(CultureInfo.InvariantCulture),
                "-f",
                "rawvideo",
                "pipe:1",
            ],
            within,
            output => Read(output, width, height, most, frames)
        );
        return (frames, ending);
    }

    private static void Read(Stream output, int width, int height, int most, List<LuminancePlane> frames)
    {
        while (frames.Count < most)
        {
            var pixels = new byte[width * height];
            if (output.ReadAtLeast(pixels, pixels.Length, throwOnEndOfStream: false) < pixels.Length)
            {
                return;
            }
            frames.Add(new LuminancePlane(width, height, pixels));
        }
    }

    private IEnumerable<string> Input(IEnumerable<string> before) =>
        [
            .. before,
            "-protocol_whitelist",
            "file",
            "-format_whitelist",
            container.Demuxer,
            "-max_alloc",
            (FootageLimits.ProgramBytes / 2).ToString(CultureInfo.InvariantCulture),
            "-max_pixels",
            FootageLimits.Pixels.ToString(CultureInfo.InvariantCulture),
            "-f",
            container.Demuxer,
            "-i",
            "file:" + Path.GetFullPath(path),
        ];

    private static IEnumerable<string> Pictures(ProbedClip clip) =>
        ["-map", "0:" + clip.Stream.ToString(CultureInfo.InvariantCulture), "-an", "-sn", "-dn"];

    // Hashes squash the picture to a square: only its fineness matters.
    private static (int Width, int Height) Size(ProbedClip clip)
    {
        var longer = Math.Max(clip.Width, clip.Height);
        int Side(int side) =>
            Math.Max(8, (int)Math.Round((double)side * Math.Min(FootageLimits.Side, longer) / longer));
        return (Side(clip.Width), Side(clip.Height));
    }

    private static byte[] Answer(Stream output)
    {
        var answer = new byte[FootageLimits.AnswerBytes];
        return answer[..output.ReadAtLeast(answer, answer.Length, throwOnEndOfStream: false)];
    }
}
