using System.Text;
using Whence.Examining.Custody;
using Whence.Examining.Zones;
using Whence.Ledger;
using Whence.Media.Pictures;
using Whence.Sqlite;

namespace Whence.Web.Tests.Exhibits;

/// <summary>Exhibits that are plainly none: a grey card with a dark field, a clip without pictures.</summary>
internal static class SampleExhibits
{
    /// <summary>A finding's other explanation that would be script, were it not shown as text.</summary>
    public const string Hostile = "<script>alert(1)</script>";

    /// <summary>Stands in the file of the card, and is not seen on it.</summary>
    public const string Hidden = "words that nobody sees";

    /// <summary>The card's picture, with a comment in the file.</summary>
    public static byte[] Card { get; } = WithComment(ShownPicture.Jpeg(Drawn()));

    /// <summary>The card's id.</summary>
    public static string CardId { get; } = Exhibit.Identity(Digest.Of(Card));

    /// <summary>Puts them into the case, and ties a report to the card.</summary>
    public static void Add(ServedCase served)
    {
        using var file = CaseFile.Open(served.Path, CaseAccess.Write).Case!;
        using var batch = file.Begin(served.Key);
        var card = new Exhibit(CardId, ExhibitKind.Paper);
        batch.Add(card, "papers/card.jpg", Card, Findings());
        var kept = file.Exhibits.Find(CardId)!;
        batch.Keep(
            kept,
            new CustodyEvent(CustodyAct.Acquired, CustodyTime.Parse("2024-12-01")!.Value)
            {
                By = "Ada",
                From = "a box",
                How = "by hand",
                After = Digest.Of(Card),
            }
        );
        var report = file.Reports.Ids().First();
        batch.Claim(kept, report, file.Readings.Find(file.Reports.Find(report)!.Number)!.Figures[0].Id);
        var clip = "no pictures"u8.ToArray();
        batch.Add(
            new Exhibit(Exhibit.Identity(Digest.Of(clip)), ExhibitKind.Footage),
            "clips/clip \u202egnp.mp4",
            clip,
            []
        );
        batch.Commit();
    }

    private static Finding[] Findings() =>
        [
            Finding("photo-absent", FindingState.Observed, "nothing but paper where a photograph belongs") with
            {
                Zone = new Zone(1, 40, 130, 220, 290),
                Measured = 0.012,
                Threshold = 0.05,
                ErrorRate = new ErrorRate(1, 320, "specimens"),
                Alternatives = ["papers of this kind bear none", Hostile],
                Tools = ["SkiaSharp 4.154.0"],
            },
            Finding("stamp-absent", FindingState.NotObserved, "a round stamp where one belongs") with
            {
                Zone = new Zone(1, 600, 300, 200, 200),
            },
            Finding("mrz-check", FindingState.NotDetermined, "no machine readable zone was found"),
        ];

    private static Finding Finding(string rule, FindingState state, string reason) =>
        new($"{CardId}#{rule}", CardId, rule, 1, state) { Reason = reason };

    private static byte[] WithComment(byte[] jpeg) =>
        [.. jpeg[..2], 0xFF, 0xFE, 0, (byte)(Hidden.Length + 2), .. Encoding.ASCII.GetBytes(Hidden), .. jpeg[2..]];

    private static LuminancePlane Drawn()
    {
        const int Width = 1000;
        const int Height = 640;
        var pixels = new byte[Width * Height];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i % Width, i / Width);
            pixels[i] = (byte)(x is > 600 and < 800 && y is > 300 and < 500 ? 60 : 200 + (x / 50 + y / 50) % 2 * 20);
        }
        return new LuminancePlane(Width, Height, pixels);
    }
}
