using System.Globalization;
using Whence.Examining;
using Whence.Examining.Scripts;
using Whence.Examining.Zones;
using Whence.Media.Ocr;

namespace Whence.Media.Papers;

/// <summary>Looks at the zones of a page, and at what the signature is written in.</summary>
internal sealed class SignatureReader(Tesseract ocr)
{
    private const int SignatureWidth = 480;

    // Two models of one script, trained apart.
    private static readonly ImmutableArray<string> First = ["kor"];
    private static readonly ImmutableArray<string> Second = ["Hangul"];

    /// <summary>What is seen in the zones of <paramref name="page"/>, signatures with their script.</summary>
    public IEnumerable<Sighting> Seen(LaidPage page) =>
        page.Seen.Zip(
            page.Layout.Zones,
            (seen, zone) => seen.Part == Part.Signature ? Written(page, zone, seen) : seen
        );

    private Sighting Written(LaidPage page, LayoutZone zone, Sighting seen)
    {
        if (seen.Presence != Presence.Present)
        {
            return seen with
            {
                Reason = seen.Reason ?? "nothing is written where the signature belongs",
                Measured = null,
                Threshold = null,
            };
        }
        return page.Cut(zone.Box, SignatureWidth) is { } cut ? Told(cut, seen) : seen;
    }

    /// <summary>What script the writing on <paramref name="cut"/> is in, told on <paramref name="seen"/>.</summary>
    public Sighting Told(LuminancePlane cut, Sighting seen)
    {
        var (one, reason) = ocr.Read(cut, First, PageMode.Line);
        var (other, otherReason) = ocr.Read(cut, Second, PageMode.Line);
        if ((reason ?? otherReason) is { } why)
        {
            return seen with { Reason = why, Measured = null, Threshold = null };
        }
        var (measured, isHangul) = HangulReading.Of(one, other);
        return seen with
        {
            Script = isHangul ? HangulReading.Script : null,
            Measured = measured,
            Threshold = HangulReading.Threshold,
            Tools = seen.Tools.Add(ocr.Described([.. First, .. Second])),
            Reason = isHangul
                ? null
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"the signature is read as {HangulReading.Script} with {measured} of 100 ({HangulReading.Threshold} are needed), and other scripts are not told"
                ),
        };
    }
}
