using SkiaSharp;
using Whence.Examining;
using Whence.Examining.Zones;

namespace Whence.Media.Tests.Specimens;

/// <summary>
/// Draws pages of a booklet of the Free State of Osmara, which does not exist, marked SPECIMEN: of another size, in another type, with other
/// portraits, stamps and signatures than <see cref="SpecimenPainter"/> draws. No threshold was set on them.
/// </summary>
internal static class BookletPainter
{
    public const int Width = 700;
    public const int Height = 980;

    private static readonly SKRect PhotoAt = SKRect.Create(430, 170, 210, 270);
    private static readonly SKRect StampAt = SKRect.Create(405, 520, 230, 230);
    private static readonly SKRect SignatureAt = SKRect.Create(60, 715, 310, 90);
    private static readonly SKRect BlankAt = SKRect.Create(440, 790, 190, 110);

    private static readonly (string Text, float X, float Y, float Size)[] Labels =
    [
        ("FREE STATE OF OSMARA", 60, 70, 30),
        ("TRAVEL BOOKLET", 380, 125, 26),
        ("Family name", 60, 190, 22),
        ("First name", 60, 270, 22),
        ("Born on", 60, 350, 22),
        ("Issued on", 60, 430, 22),
        ("Place of issue", 60, 510, 22),
        ("Holder's signature", 60, 700, 22),
        ("Mint of Osmara", 60, 940, 20),
    ];

    private static readonly (string Name, SKRect At)[] Fields =
    [
        ("Family name", SKRect.Create(60, 200, 330, 40)),
        ("Born on", SKRect.Create(60, 360, 330, 40)),
        ("Issued on", SKRect.Create(60, 440, 330, 40)),
    ];

    private static readonly string[] FirstNames = ["Mira", "Tomas", "Lena", "Viktor", "Sofia", "Karl", "Edda", "Jonas"];

    private static string Type => Fonts.Need("LiberationSerif-Regular", "fonts-liberation2");

    private static string Hand => Fonts.Need("LiberationSans-Italic", "fonts-liberation2");

    public static Layout Layout =>
        new("booklet of Osmara", Width, Height)
        {
            Labels = [.. Labels.Select(label => new LayoutLabel(label.Text, LabelBox(label)))],
            Blanks = [Box(BlankAt)],
            Zones =
            [
                new LayoutZone(Part.Photo, Box(PhotoAt)),
                new LayoutZone(Part.Stamp, Box(StampAt)),
                new LayoutZone(Part.Signature, Box(SignatureAt)),
                .. Fields.Select(entry => new LayoutZone(Part.Field, Box(entry.At))
                {
                    Name = entry.Name,
                    Mandatory = true,
                }),
            ],
        };

    /// <summary>The specimen, <paramref name="scale"/> pixels a unit.</summary>
    public static SKBitmap Paint(Specimen specimen, float scale = 1.5f)
    {
        var bitmap = new SKBitmap(
            (int)(Width * scale),
            (int)(Height * scale),
            SKColorType.Rgba8888,
            SKAlphaType.Opaque
        );
        using var canvas = new SKCanvas(bitmap);
        canvas.Scale(scale);
        canvas.Clear(new SKColor(228, 236, 230));
        var random = new Random(50_000 + specimen.Seed);
        Ground(canvas, specimen.Seed);
        Print(canvas);
        Fill(canvas, specimen, random);
        if (specimen.Photo)
        {
            Portrait(canvas, Seeded(specimen.PortraitSeed) ?? random);
        }
        else if (specimen.Seed % 2 == 0)
        {
            Frame(canvas);
        }
        Sign(canvas, Seeded(specimen.SignatureSeed) ?? random);
        if (specimen.Stamp)
        {
            Ring(canvas, Seeded(specimen.StampSeed) ?? random, Seeded(specimen.StampPlace) ?? random);
        }
        else
        {
            StampBox(canvas, specimen.Seed);
        }
        return bitmap;
    }

    private static Random? Seeded(int? seed) => seed is { } known ? new Random(70_000 + known) : null;

    // Arcs about two corners, as engraved grounds have them.
    private static void Ground(SKCanvas canvas, int seed)
    {
        using var paint = Line(new SKColor(208, 220, 214), 1);
        for (var radius = 40; radius < 1200; radius += 12 + seed % 4)
        {
            canvas.DrawCircle(0, Height, radius, paint);
            canvas.DrawCircle(Width, 0, radius, paint);
        }
        using var mark = new SKPaint { Color = new SKColor(204, 214, 206), IsAntialias = true };
        using var font = Fonts.Of(Type, 96);
        canvas.Save();
        canvas.RotateDegrees(-38, 330, 560);
        canvas.DrawText("SPECIMEN", 90, 600, SKTextAlign.Left, font, mark);
        canvas.Restore();
    }

    private static void Print(SKCanvas canvas)
    {
        using var paint = new SKPaint { Color = new SKColor(30, 50, 40), IsAntialias = true };
        foreach (var (text, x, y, size) in Labels)
        {
            using var font = Fonts.Of(Type, size);
            canvas.DrawText(text, x, y, SKTextAlign.Left, font, paint);
        }
        using var rule = Line(new SKColor(70, 90, 80), 1.5f);
        foreach (var (_, at) in Fields)
        {
            canvas.DrawLine(at.Left, at.Bottom + 3, at.Right, at.Bottom + 3, rule);
        }
    }

    private static void Fill(SKCanvas canvas, Specimen specimen, Random random)
    {
        using var paint = new SKPaint { Color = new SKColor(25, 25, 60), IsAntialias = true };
        using var font = Fonts.Of(Hand, 27);
        (string Words, float Y)[] said =
        [
            (specimen.Surname, 230),
            (FirstNames[random.Next(FirstNames.Length)], 310),
            (specimen.Born, 390),
            (specimen.Issued, 470),
            ("Harrow Bay", 550),
        ];
        foreach (var (words, y) in said)
        {
            canvas.DrawText(words, 70, y, SKTextAlign.Left, font, paint);
        }
    }

    // Nobody: shaded by gradients, before a ground of two lights, with grain as films have.
    private static void Portrait(SKCanvas canvas, Random random)
    {
        canvas.Save();
        canvas.ClipRect(PhotoAt);
        float Between(float low, float high) => low + random.NextSingle() * (high - low);
        SKColor Tone(int low, int high)
        {
            var tone = random.Next(low, high);
            return new SKColor((byte)tone, (byte)(tone * Between(0.8f, 1)), (byte)(tone * Between(0.7f, 1)));
        }
        using (var ground = new SKPaint())
        {
            ground.Shader = SKShader.CreateLinearGradient(
                new SKPoint(PhotoAt.Left, PhotoAt.Top + Between(0, 200)),
                new SKPoint(PhotoAt.Right, PhotoAt.Bottom - Between(0, 200)),
                [Tone(90, 240), Tone(60, 240)],
                SKShaderTileMode.Clamp
            );
            canvas.DrawRect(PhotoAt, ground);
        }
        var (x, y) = (PhotoAt.MidX + Between(-35, 35), PhotoAt.MidY + Between(-40, 10));
        canvas.RotateDegrees(Between(-12, 12), x, y);
        Oval(x, PhotoAt.Bottom + Between(-10, 50), Between(90, 150), Between(70, 130), Tone(20, 200));
        Oval(x + Between(-14, 14), y - Between(5, 30), Between(60, 95), Between(75, 110), Tone(15, 190));
        Oval(x, y, Between(46, 70), Between(64, 90), Tone(120, 225));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            Oval(x + side * Between(18, 30), y - Between(4, 14), Between(6, 12), Between(4, 8), Tone(10, 70));
        }
        Oval(x + Between(-4, 4), y + Between(34, 54), Between(14, 30), Between(4, 10), Tone(60, 150));
        for (var i = random.Next(2, 6); i > 0; i--)
        {
            using var paint = new SKPaint
            {
                Color = Tone(10, 240).WithAlpha((byte)random.Next(90, 230)),
                IsAntialias = true,
            };
            using var shape = new SKPathBuilder();
            var (from, to) = (Between(PhotoAt.Left, PhotoAt.Right), Between(PhotoAt.Top, PhotoAt.Bottom));
            shape.MoveTo(from, to);
            for (var corner = 0; corner < 3; corner++)
            {
                shape.LineTo(from + Between(-80, 80), to + Between(-80, 80));
            }
            shape.Close();
            using var path = shape.Detach();
            canvas.DrawPath(path, paint);
        }
        using var grain = new SKPaint { Color = new SKColor(0, 0, 0, 26) };
        for (var i = 0; i < 900; i++)
        {
            canvas.DrawRect(
                Between(PhotoAt.Left - 60, PhotoAt.Right + 60),
                Between(PhotoAt.Top - 60, PhotoAt.Bottom + 60),
                2,
                2,
                grain
            );
        }
        canvas.Restore();

        void Oval(float middle, float down, float across, float high, SKColor tone)
        {
            using var paint = new SKPaint { IsAntialias = true };
            paint.Shader = SKShader.CreateRadialGradient(
                new SKPoint(middle - across / 3, down - high / 3),
                Math.Max(across, high) * 1.6f,
                [tone, new SKColor((byte)(tone.Red / 2), (byte)(tone.Green / 2), (byte)(tone.Blue / 2))],
                SKShaderTileMode.Clamp
            );
            canvas.DrawOval(middle, down, across, high, paint);
        }
    }

    private static void Frame(SKCanvas canvas)
    {
        using var line = Line(new SKColor(90, 110, 100), 2);
        canvas.DrawRect(SKRect.Inflate(PhotoAt, -6, -6), line);
        canvas.DrawLine(PhotoAt.Left + 20, PhotoAt.Top + 20, PhotoAt.Right - 20, PhotoAt.Bottom - 20, line);
        using var font = Fonts.Of(Type, 22);
        using var ink = new SKPaint { Color = new SKColor(90, 110, 100), IsAntialias = true };
        canvas.DrawText("affix portrait", PhotoAt.Left + 40, PhotoAt.MidY + 60, SKTextAlign.Left, font, ink);
    }

    // A diamond, crossed lines or words: nothing round.
    private static void StampBox(SKCanvas canvas, int seed)
    {
        using var line = Line(new SKColor(80, 95, 90), 2);
        if (seed % 3 == 0)
        {
            canvas.Save();
            canvas.RotateDegrees(45, StampAt.MidX, StampAt.MidY);
            canvas.DrawRect(SKRect.Create(StampAt.MidX - 70, StampAt.MidY - 70, 140, 140), line);
            canvas.Restore();
        }
        else if (seed % 3 == 1)
        {
            for (var y = StampAt.Top + 40; y < StampAt.Bottom - 20; y += 34)
            {
                canvas.DrawLine(StampAt.Left + 20, y, StampAt.Right - 20, y, line);
            }
        }
        using var font = Fonts.Of(Type, 30);
        using var ink = new SKPaint { Color = new SKColor(80, 95, 90), IsAntialias = true };
        canvas.DrawText("seal here", StampAt.Left + 60, StampAt.MidY + 10, SKTextAlign.Left, font, ink);
    }

    // Two rims, an emblem of straight strokes, and ink that failed at several places.
    private static void Ring(SKCanvas canvas, Random stamp, Random place)
    {
        var ink = SKColor
            .FromHsv(stamp.Next(200, 360), stamp.Next(40, 95), stamp.Next(30, 75))
            .WithAlpha((byte)stamp.Next(120, 240));
        var radius = stamp.Next(84, 110);
        var (outer, inner) = (stamp.Next(2, 7), stamp.Next(1, 4));
        var (spokes, words) = (stamp.Next(3, 9), stamp.Next(2) == 0);
        var (x, y) = (StampAt.MidX + place.Next(-16, 17), StampAt.MidY + place.Next(-16, 17));
        canvas.Save();
        canvas.RotateDegrees(place.Next(-40, 41), x, y);
        using var line = Line(ink, outer);
        var gaps = Enumerable.Range(0, 3).Select(_ => (From: place.Next(360), Length: place.Next(4, 26))).ToList();
        for (var degree = 0; degree < 360; degree += 2)
        {
            if (gaps.TrueForAll(gap => (degree - gap.From + 360) % 360 > gap.Length))
            {
                canvas.DrawArc(
                    SKRect.Create(x - radius, y - radius, 2 * radius, 2 * radius),
                    degree,
                    2.2f,
                    false,
                    line
                );
            }
        }
        line.StrokeWidth = inner;
        canvas.DrawCircle(x, y, radius - 9, line);
        canvas.DrawCircle(x, y, radius - 42, line);
        for (var i = 0; i < spokes; i++)
        {
            var (sine, cosine) = MathF.SinCos(2 * MathF.PI * i / spokes);
            canvas.DrawLine(x, y, x + 34 * cosine, y + 34 * sine, line);
        }
        using var font = Fonts.Of(Type, 18);
        using var fill = new SKPaint { Color = ink, IsAntialias = true };
        using var builder = new SKPathBuilder();
        builder.AddCircle(x, y, radius - 33);
        using var path = builder.Detach();
        canvas.DrawTextOnPath(
            words ? "SPECIMEN · HARBOUR OFFICE · SPECIMEN" : "OSMARA · SPECIMEN · OSMARA ·",
            path,
            new SKPoint(0, 0),
            SKTextAlign.Left,
            font,
            fill
        );
        canvas.Restore();
    }

    // Loops that run from left to right, thicker where they go down, and a flourish under them.
    private static void Sign(SKCanvas canvas, Random random)
    {
        float Between(float low, float high) => low + random.NextSingle() * (high - low);
        using var paint = Line(new SKColor(15, 30, 80), 2);
        paint.StrokeCap = SKStrokeCap.Round;
        var (loops, height, slant) = (Between(4, 9), Between(18, 32), Between(-0.5f, 0.9f));
        var (second, phase, sway) = (Between(1.3f, 3.1f), Between(0, 6), Between(4, 12));
        var length = Between(190, 270);
        SKPoint? last = null;
        for (var i = 0; i <= 260; i++)
        {
            var along = i / 260f;
            var fade = 1 - 0.6f * along;
            var angle = 2 * MathF.PI * loops * along;
            var down = fade * (height * MathF.Sin(angle) + sway * MathF.Sin(second * angle + phase));
            var point = new SKPoint(
                SignatureAt.Left + 18 + length * along + fade * 9 * MathF.Cos(angle + phase) - slant * down,
                SignatureAt.MidY - 4 + down
            );
            if (last is { } from)
            {
                paint.StrokeWidth = point.Y > from.Y ? 3.4f : 1.8f;
                canvas.DrawLine(from, point, paint);
            }
            last = point;
        }
        var under = SignatureAt.Bottom - Between(8, 20);
        canvas.DrawLine(
            SignatureAt.Left + Between(20, 90),
            under,
            SignatureAt.Left + Between(150, 280),
            under + Between(-10, 6),
            paint
        );
    }

    private static SKPaint Line(SKColor colour, float width) =>
        new()
        {
            Color = colour,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = width,
        };

    private static Box LabelBox((string Text, float X, float Y, float Size) label)
    {
        using var font = Fonts.Of(Type, label.Size);
        font.MeasureText(label.Text, out var bounds);
        return new Box(label.X + bounds.Left, label.Y + bounds.Top, bounds.Width, bounds.Height);
    }

    private static Box Box(SKRect at) => new(at.Left, at.Top, at.Width, at.Height);
}
