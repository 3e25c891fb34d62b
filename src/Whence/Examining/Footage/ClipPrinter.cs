using Whence.Examining.Likeness;
using Whence.Examining.Zones;

namespace Whence.Examining.Footage;

/// <summary>Makes the print of a clip from its frames, once its black bars are taken off.</summary>
public static class ClipPrinter
{
    private static readonly ImmutableArray<Turn> Turns = [.. Enum.GetValues<Turn>()];

    /// <summary>The print of a clip.</summary>
    /// <param name="frames"><see cref="ClipPrint.FramesPerSecond"/> a second, from the start on.</param>
    /// <param name="keyFrames">The key frames, of the same size.</param>
    public static ClipPrint Of(IReadOnlyList<LuminancePlane> frames, IReadOnlyList<LuminancePlane> keyFrames)
    {
        var all = frames.Concat(keyFrames).ToList();
        if (all.Count == 0)
        {
            return ClipPrint.Empty;
        }
        var picture = BlackBars.Within(all);
        return new ClipPrint(
            [
                .. frames
                    .Where((_, i) => i % ClipPrint.FramesPerSecond == 0)
                    .Select((frame, second) => Moment(second, picture.Of(frame)))
                    .OfType<Moment>(),
            ],
            [.. frames.Select(frame => Hash(picture.Of(frame)))],
            [.. keyFrames.Select(frame => Hash(picture.Of(frame)))]
        );
    }

    private static Moment? Moment(int second, LuminancePlane frame)
    {
        var forms = ImmutableArray.CreateBuilder<PdqHash>(Footage.Moment.FormCount);
        var (told, rich) = (false, false);
        foreach (var framing in Framing.All)
        {
            if (Pdq.Of(framing.Of(frame)) is not { } spectrum)
            {
                return null;
            }
            if (framing == default)
            {
                (told, rich) = (IsTold(spectrum), IsRich(spectrum));
            }
            forms.AddRange(Turns.Select(spectrum.HashOf));
        }
        return new Moment(second, told, rich, forms.MoveToImmutable());
    }

    // A frame too small to hash, or too plain to be told from others, keeps its place with nothing that could be near.
    private static PdqHash Hash(LuminancePlane frame) =>
        Pdq.Of(frame) is { } spectrum && IsTold(spectrum) ? spectrum.Hash : ClipPrint.Untold;

    // PDQ's quality looks at steps between neighbours; a few large shapes have few, and firm bits all the same.
    private static bool IsTold(PdqSpectrum spectrum) => spectrum.Quality >= Pdq.GoodQuality || IsRich(spectrum);

    private static bool IsRich(PdqSpectrum spectrum) =>
        spectrum.FirmBits(FootageThresholds.Clear) >= FootageThresholds.RichBits;
}
