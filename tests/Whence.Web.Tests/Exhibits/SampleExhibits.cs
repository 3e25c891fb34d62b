using System.Text;
using SkiaSharp;
using Whence.Examining;
using Whence.Examining.Custody;
using Whence.Ledger;
using Whence.Sqlite;

namespace Whence.Web.Tests.Exhibits;

/// <summary>Exhibits that are plainly none: a card with a red field, scanned lying on its side, and a clip without pictures.</summary>
internal static class SampleExhibits
{
    /// <summary>A finding's other explanation that would be script, were it not shown as text.</summary>
    public const string Hostile = "<script>alert(1)</script>";

    /// <summary>Stands in the file of the card, and is not seen on it.</summary>
    public const string Hidden = "words that nobody sees";

    /// <summary>Where the field lies on the card once it is turned upright.</summary>
    public static Zone Field { get; } = new(1, 600, 300, 200, 150);

    /// <summary>How it is turned to stand upright.</summary>
    public static PageTurn Upright { get; } = new(1, 1);

    /// <summary>The card's picture, with a comment in the file.</summary>
    public static byte[] Card { get; } = WithComment(Drawn());

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
        batch.Add([(kept.Number, new Paper(CardId, "papers/card.jpg") { Upright = Upright })]);
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
                Zone = Field,
            },
            Finding("mrz-check", FindingState.NotDetermined, "no machine readable zone was found"),
        ];

    private static Finding Finding(string rule, FindingState state, string reason) =>
        new($"{CardId}#{rule}", CardId, rule, 1, state) { Reason = reason };

    private static byte[] WithComment(byte[] jpeg) =>
        [.. jpeg[..2], 0xFF, 0xFE, 0, (byte)(Hidden.Length + 2), .. Encoding.ASCII.GetBytes(Hidden), .. jpeg[2..]];

    // Upright it is 1000 × 640; it came in lying on its left side.
    private static byte[] Drawn()
    {
        using var bitmap = new SKBitmap(640, 1000, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Translate(0, 1000);
        canvas.RotateDegrees(-90);
        canvas.Clear(new SKColor(225, 225, 215));
        using var paint = new SKPaint { Color = new SKColor(230, 20, 30) };
        canvas.DrawRect(Field.X, Field.Y, Field.Width, Field.Height, paint);
        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 95);
        return data.ToArray();
    }
}
