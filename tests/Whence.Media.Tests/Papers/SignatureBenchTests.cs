using System.Collections.Concurrent;
using SkiaSharp;
using Whence.Examining;
using Whence.Media.Ocr;
using Whence.Media.Papers;
using Whence.Media.Pictures;
using Whence.Media.Tests.Specimens;

namespace Whence.Media.Tests.Papers;

/// <summary>Signatures in hand-like fonts of Hangul are told; Cyrillic, Latin, scribbles and ruled lines never are.</summary>
public sealed class SignatureBenchTests(ITestOutputHelper output)
{
    private const int Width = 480;
    private const int Height = 113;

    // WHENCE_BENCH=1 draws all, for the figures that findings carry; else every eighth.
    private static readonly int Stride = Environment.GetEnvironmentVariable("WHENCE_BENCH") == "1" ? 1 : 8;

    private static readonly string[] HandLike =
    [
        "NanumPen",
        "NanumBrush",
        "UnPilgi",
        "UnPilgia",
        "UnPen",
        "UnGungseo",
        "NanumBarunpenR",
        "NanumBarunpenB",
    ];

    private static readonly string[] Korean =
    [
        "강민재",
        "조영희",
        "신동철",
        "장수빈",
        "임하늘",
        "백승호",
        "류경아",
        "노태영",
    ];

    private static readonly string[] OtherFonts =
    [
        "lobster",
        "OldStandard-Italic",
        "SteveHand",
        "TriodPostnaja",
        "DejaVuSerif-Italic",
        "dkg",
        "Kristi",
        "DancingScript-Regular",
        "KaushanScript-Regular",
        "Rufscript010",
        "UnPen",
        "UnPilgi",
    ];

    private static readonly string[] Others =
    [
        "Воробьёв",
        "Лебедева",
        "Гончарук",
        "Монгуш",
        "Цыбуля",
        "Э. Юнг",
        "Алиев",
        "Смирнов",
        "Morozov",
        "Heron",
        "Bondarenko",
        "Park",
        "T. Swift",
        "Cho",
        "Marek",
        "Olga P.",
        "Инна Г.",
        "Филин",
        "Uuu",
        "Шишкин",
    ];

    [Fact]
    public void Hangul_in_hand_like_fonts_is_told()
    {
        Fonts.Need("NanumPen", "fonts-nanum");
        Fonts.Need("UnPilgi", "fonts-unfonts-core");
        var drawn = HandLike
            .Where(font => Fonts.Find(font) is not null)
            .SelectMany(font => Korean.Select(name => Write(name, Fonts.Find(font)!, 70)));
        var told = Told(drawn);
        output.WriteLine(
            $"Hangul told in {told.Count(t => t.Script is not null)} of {told.Count}; {string.Join(' ', told.Select(t => t.Measured).Order().Take(8))}"
        );
        told.Count(t => t.Script == "Hangul").ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(0.9 * told.Count));
    }

    [Fact]
    public void Nothing_else_is_taken_for_Hangul()
    {
        Fonts.Need("OldStandard-Italic", "fonts-oldstandard");
        var words = OtherFonts
            .Where(font => Fonts.Find(font) is not null)
            .SelectMany(font => Others.Select(name => Write(name, Fonts.Find(font)!, 56)));
        var told = Told([
            .. words,
            .. Enumerable.Range(0, 120).Select(Scribble),
            .. Enumerable.Range(0, 40).Select(Rule),
        ]);
        output.WriteLine(
            $"Hangul told in {told.Count(t => t.Script is not null)} of {told.Count} others; {string.Join(' ', told.Select(t => t.Measured).OrderDescending().Take(5))} at most"
        );
        told.ShouldAllBe(t => t.Script == null);
    }

    private static ConcurrentBag<Sighting> Told(IEnumerable<byte[]> drawn)
    {
        Assert.SkipWhen(Tesseract.Installed is null, Tesseract.Missing);
        var lacks = Tesseract.Installed!.Lacks(["kor", "Hangul"]);
        Assert.SkipWhen(lacks is not null, lacks ?? "");
        var reader = new SignatureReader(Tesseract.Installed!.ForAPage(TimeSpan.FromHours(1)));
        var told = new ConcurrentBag<Sighting>();
        Parallel.ForEach(
            drawn.Where((_, i) => i % Stride == 0),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            picture =>
                told.Add(
                    reader.Told(
                        PictureFile.Read(picture).Pages[0].Plane,
                        new Sighting(Part.Signature, Presence.Present)
                    )
                )
        );
        return told;
    }

    private static byte[] Write(string words, string font, float size) =>
        Draw(canvas =>
        {
            using var paint = new SKPaint { Color = new SKColor(25, 25, 90), IsAntialias = true };
            using var face = Fonts.Of(font, size);
            canvas.DrawText(words, 24, 82, SKTextAlign.Left, face, paint);
        });

    private static byte[] Scribble(int seed) =>
        Draw(canvas =>
        {
            var random = new Random(seed + 5000);
            using var paint = Pen(2 + seed % 3);
            using var line = new SKPathBuilder();
            line.MoveTo(20, 60);
            for (var i = 0; i < 3 + seed % 7; i++)
            {
                line.CubicTo(Across(), Down(), Across(), Down(), 40 + i * 60 + random.Next(40), Down());
            }
            using var path = line.Detach();
            canvas.DrawPath(path, paint);
            float Across() => random.Next(10, 460);
            float Down() => random.Next(8, 105);
        });

    private static byte[] Rule(int seed) =>
        Draw(canvas =>
        {
            using var paint = Pen(1 + seed % 3);
            for (var i = 0; i <= seed % 4; i++)
            {
                canvas.DrawLine(10, 30 + i * 24, 470, 30 + i * 24 + seed % 5, paint);
                canvas.DrawLine(60 + i * 110, 10, 60 + i * 110, 20 + 20 * (seed % 5), paint);
            }
        });

    private static SKPaint Pen(float width) =>
        new()
        {
            Color = new SKColor(25, 25, 90),
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = width,
        };

    private static byte[] Draw(Action<SKCanvas> draw)
    {
        using var bitmap = new SKBitmap(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(240, 236, 224));
        draw(canvas);
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
