using SkiaSharp;
using Whence.Examining;
using Whence.Examining.Zones;

namespace Whence.Media.Tests.Specimens;

/// <summary>
/// Draws specimens, in the tests alone: plainly none of any real state, with SPECIMEN across them. The layout that goes with them comes from
/// the same places.
/// </summary>
internal static class SpecimenPainter
{
    public const int Width = 1000;
    public const int Height = 640;

    private static readonly SKRect PhotoAt = SKRect.Create(40, 130, 220, 290);
    private static readonly SKRect StampAt = SKRect.Create(715, 320, 230, 230);
    private static readonly SKRect SignatureAt = SKRect.Create(310, 520, 340, 80);
    private static readonly SKRect BlankAt = SKRect.Create(790, 120, 160, 150);
    private static readonly SKRect SurnameAt = SKRect.Create(480, 112, 270, 44);
    private static readonly SKRect BornAt = SKRect.Create(480, 232, 270, 44);
    private static readonly SKRect IssuedAt = SKRect.Create(480, 292, 220, 44);

    private static readonly (string Text, float X, float Y, float Size)[] Labels =
    [
        ("REPUBLIC OF VELMORA", 40, 60, 34),
        ("IDENTITY CARD", 640, 60, 34),
        ("Surname", 300, 145, 24),
        ("Given names", 300, 205, 24),
        ("Date of birth", 300, 265, 24),
        ("Date of issue", 300, 325, 24),
        ("Place of birth", 300, 385, 24),
        ("Authority", 300, 445, 24),
        ("Signature of bearer", 310, 505, 22),
        ("Velmora State Printing Works", 40, 620, 20),
    ];

    private static readonly string[] GivenNames = ["Ivan", "Anna", "Oleg", "Vera", "Pavel", "Irina", "Boris", "Nina"];

    private static readonly SKColor[] Inks =
    [
        new(40, 60, 160),
        new(150, 40, 60),
        new(90, 50, 140),
        new(50, 50, 60),
        new(30, 90, 110),
    ];

    public static string Plain => Fonts.Need("DejaVuSans", "fonts-dejavu-core");

    public static Layout Layout =>
        new("specimen of Velmora", Width, Height)
        {
            Labels = [.. Labels.Select(label => new LayoutLabel(label.Text, LabelBox(label)))],
            Blanks = [Box(BlankAt)],
            Zones =
            [
                new LayoutZone(Part.Photo, Box(PhotoAt)),
                new LayoutZone(Part.Stamp, Box(StampAt)),
                new LayoutZone(Part.Signature, Box(SignatureAt)),
                new LayoutZone(Part.Field, Box(SurnameAt)) { Name = "Surname", Mandatory = true },
                new LayoutZone(Part.Field, Box(BornAt))
                {
                    Name = "Date of birth",
                    Mandatory = true,
                    Says = "born",
                },
                new LayoutZone(Part.Field, Box(IssuedAt))
                {
                    Name = "Date of issue",
                    Mandatory = true,
                    Says = "issued",
                },
            ],
        };

    /// <summary>The specimen, <paramref name="scale"/> pixels a unit.</summary>
    public static SKBitmap Paint(Specimen specimen, float scale = 1.4f)
    {
        var bitmap = new SKBitmap(
            (int)(Width * scale),
            (int)(Height * scale),
            SKColorType.Rgba8888,
            SKAlphaType.Opaque
        );
        using var canvas = new SKCanvas(bitmap);
        canvas.Scale(scale);
        canvas.Clear(new SKColor(240, 236, 224));
        var random = new Random(specimen.Seed);
        Waves(canvas, specimen.Seed);
        Mark(canvas);
        Print(canvas);
        Fill(canvas, specimen, random);
        if (specimen.Photo)
        {
            Portrait(canvas, Seeded(specimen.PortraitSeed) ?? random, varied: specimen.PortraitSeed is not null);
        }
        else
        {
            Placeholder(canvas, specimen.Seed);
        }
        Sign(canvas, specimen, Seeded(specimen.SignatureSeed) ?? random);
        if (specimen.Stamp)
        {
            Ring(canvas, Seeded(specimen.StampSeed) ?? random, Seeded(specimen.StampPlace));
        }
        else
        {
            StampPlaceholder(canvas, specimen.Seed);
        }
        return bitmap;
    }

    private static Random? Seeded(int? seed) => seed is { } known ? new Random(known) : null;

    // A ground of fine waves, as security printing has it.
    private static void Waves(SKCanvas canvas, int seed)
    {
        using var paint = new SKPaint
        {
            Color = new SKColor(224, 222, 206),
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 1.2f,
        };
        for (var row = 0; row < Height; row += 10 + seed % 5)
        {
            using var line = new SKPathBuilder();
            line.MoveTo(0, row);
            for (var x = 0; x < Width; x += 20)
            {
                line.LineTo(x, row + 6 * MathF.Sin(x / (28f + seed)));
            }
            using var path = line.Detach();
            canvas.DrawPath(path, paint);
        }
    }

    // What some series print where the stamp belongs: letters, a line to sign on, a square.
    private static void StampPlaceholder(SKCanvas canvas, int seed)
    {
        using var paint = new SKPaint
        {
            Color = new SKColor(90, 90, 100),
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 2,
        };
        if (seed % 4 < 2)
        {
            canvas.DrawLine(StampAt.Left + 10, StampAt.MidY + 40, StampAt.Right - 10, StampAt.MidY + 36, paint);
            canvas.DrawRect(SKRect.Create(StampAt.Left + 30, StampAt.Top + 30, 170, 170), paint);
        }
        if (seed % 3 != 1)
        {
            paint.Style = SKPaintStyle.Fill;
            using var font = Fonts.Of(Plain, 40);
            canvas.DrawText("L. S.", StampAt.MidX - 40, StampAt.MidY + 12, SKTextAlign.Left, font, paint);
        }
    }

    private static void Mark(SKCanvas canvas)
    {
        using var paint = new SKPaint { Color = new SKColor(222, 214, 200), IsAntialias = true };
        using var font = Fonts.Of(Plain, 88);
        canvas.Save();
        canvas.RotateDegrees(-20, 380, 330);
        canvas.DrawText("SPECIMEN", 130, 360, SKTextAlign.Left, font, paint);
        canvas.Restore();
    }

    private static void Print(SKCanvas canvas)
    {
        using var paint = new SKPaint { Color = new SKColor(40, 40, 60), IsAntialias = true };
        foreach (var (text, x, y, size) in Labels)
        {
            using var font = Fonts.Of(Plain, size);
            canvas.DrawText(text, x, y, SKTextAlign.Left, font, paint);
        }
        using var small = Fonts.Of(Plain, 20);
        canvas.DrawText("SPECIMEN", 640, 92, SKTextAlign.Left, small, paint);
    }

    private static void Fill(SKCanvas canvas, Specimen specimen, Random random)
    {
        using var paint = new SKPaint { Color = new SKColor(20, 20, 20), IsAntialias = true };
        using var font = Fonts.Of(Plain, 26);
        (string Words, float Y)[] fields =
        [
            (specimen.Surname, 145),
            (GivenNames[random.Next(GivenNames.Length)], 205),
            (specimen.Born, 265),
            (specimen.Issued, 325),
            ("Castrel", 385),
            ("Office No. " + random.Next(1, 40), 445),
        ];
        foreach (var (words, y) in fields)
        {
            canvas.DrawText(words, 490, y, SKTextAlign.Left, font, paint);
        }
    }

    // Hair, a face and shoulders: large light and dark parts, of nobody.
    private static void Portrait(SKCanvas canvas, Random random, bool varied)
    {
        using var paint = new SKPaint { IsAntialias = true };
        byte Shade(int from, int to) => (byte)random.Next(from, to);
        void Oval(float x, float y, float width, float height, byte shade)
        {
            paint.Color = new SKColor(shade, (byte)(shade * 0.92), (byte)(shade * 0.85));
            canvas.DrawOval(x, y, width, height, paint);
        }
        canvas.Save();
        canvas.ClipRect(PhotoAt);
        if (varied)
        {
            Vary(canvas, random);
        }
        var ground = Shade(150, 225);
        canvas.Clear(new SKColor(ground, ground, Shade(150, 225)));
        var (x, y) = (PhotoAt.MidX + random.Next(-12, 13), PhotoAt.MidY - 20 + random.Next(-10, 11));
        Oval(x, PhotoAt.Bottom + 30, 115, 110, Shade(30, 110));
        Oval(x, y - 18, 76, 92, Shade(20, 90));
        Oval(x, y + 6, 62, 82, Shade(170, 225));
        Oval(x - 24, y - 6, 9, 6, 40);
        Oval(x + 24, y - 6, 9, 6, 40);
        Oval(x, y + 48, 22, 5, Shade(90, 140));
        if (varied)
        {
            // Beards, caps and what stands behind people differ more than their shades do.
            for (var i = 0; i < 5; i++)
            {
                Oval(
                    x + random.Next(-90, 91),
                    y + random.Next(-120, 160),
                    random.Next(10, 45),
                    random.Next(8, 40),
                    Shade(15, 235)
                );
            }
        }
        canvas.Restore();
    }

    // Another pose: nearer or farther, to a side, the head bent.
    private static void Vary(SKCanvas canvas, Random random)
    {
        canvas.RotateDegrees(random.Next(-9, 10), PhotoAt.MidX, PhotoAt.MidY);
        canvas.Translate(random.Next(-22, 23), random.Next(-22, 23));
        canvas.Scale(0.8f + random.NextSingle() * 0.5f, 0.8f + random.NextSingle() * 0.5f, PhotoAt.MidX, PhotoAt.MidY);
    }

    // Some series print a frame or words where the photograph belongs.
    private static void Placeholder(SKCanvas canvas, int seed)
    {
        using var paint = new SKPaint
        {
            Color = new SKColor(120, 120, 130),
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 2,
        };
        using var font = Fonts.Of(Plain, 24);
        if (seed % 2 == 0)
        {
            canvas.DrawRect(PhotoAt, paint);
        }
        if (seed % 3 == 0)
        {
            paint.Style = SKPaintStyle.Fill;
            canvas.DrawText("PHOTO", PhotoAt.MidX - 44, PhotoAt.MidY - 10, SKTextAlign.Left, font, paint);
            canvas.DrawText("3 × 4 cm", PhotoAt.MidX - 54, PhotoAt.MidY + 26, SKTextAlign.Left, font, paint);
        }
    }

    private static void Ring(SKCanvas canvas, Random random, Random? place)
    {
        var ink = Inks[random.Next(Inks.Length)].WithAlpha((byte)random.Next(110, 235));
        using var paint = new SKPaint
        {
            Color = ink,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
        };
        var set = place ?? random;
        var (x, y) = (StampAt.MidX + set.Next(-18, 19), StampAt.MidY + set.Next(-18, 19));
        var radius = random.Next(88, 112);
        paint.StrokeWidth = random.Next(3, 6);
        // A stamp is seldom set down evenly: up to a quarter of its rim is missing.
        var missing = set.Next(0, 90);
        canvas.Save();
        canvas.RotateDegrees(place?.Next(-30, 31) ?? 0, x, y);
        canvas.DrawArc(
            new SKRect(x - radius, y - radius, x + radius, y + radius),
            set.Next(360),
            360 - missing,
            false,
            paint
        );
        if (random.Next(2) == 0)
        {
            paint.StrokeWidth = 2;
            canvas.DrawCircle(x, y, radius - 36, paint);
        }
        paint.Style = SKPaintStyle.Fill;
        using var font = Fonts.Of(Plain, 17);
        using var circle = new SKPathBuilder();
        circle.AddCircle(x, y, radius - 22);
        using var path = circle.Detach();
        canvas.DrawTextOnPath(
            "SPECIMEN · OFFICE OF VELMORA · SPECIMEN ·",
            path,
            new SKPoint(0, 0),
            SKTextAlign.Left,
            font,
            paint
        );
        using var star = Fonts.Of(Plain, 60);
        canvas.DrawText("★", x - 25, y + 22, SKTextAlign.Left, star, paint);
        canvas.Restore();
    }

    private static void Sign(SKCanvas canvas, Specimen specimen, Random random)
    {
        using var paint = new SKPaint { Color = new SKColor(25, 25, 90), IsAntialias = true };
        if (specimen.Signature is { } words)
        {
            using var font = Fonts.Of(specimen.SignatureFont ?? Plain, 62);
            canvas.DrawText(words, SignatureAt.Left + 20, SignatureAt.Bottom - 18, SKTextAlign.Left, font, paint);
            return;
        }
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = 3;
        using var line = new SKPathBuilder();
        line.MoveTo(SignatureAt.Left + 20, SignatureAt.MidY);
        for (var i = 0; i < 7; i++)
        {
            var left = SignatureAt.Left + 30 + i * 38;
            line.CubicTo(
                left + random.Next(-30, 40),
                SignatureAt.Top + random.Next(0, 70),
                left + random.Next(0, 60),
                SignatureAt.Top + random.Next(5, 75),
                left + 38,
                SignatureAt.MidY + random.Next(-15, 16)
            );
        }
        using var path = line.Detach();
        canvas.DrawPath(path, paint);
    }

    private static Box LabelBox((string Text, float X, float Y, float Size) label)
    {
        using var font = Fonts.Of(Plain, label.Size);
        font.MeasureText(label.Text, out var bounds);
        return new Box(label.X + bounds.Left, label.Y + bounds.Top, bounds.Width, bounds.Height);
    }

    private static Box Box(SKRect at) => new(at.Left, at.Top, at.Width, at.Height);
}
