namespace Whence.Examining.Zones;

/// <summary>The luminance of a picture: rows from the top, a byte a pixel, 0 black and 255 white.</summary>
public sealed class LuminancePlane
{
    private readonly byte[] pixels;

    /// <summary>A plane over <paramref name="pixels"/>, which it keeps.</summary>
    /// <exception cref="ArgumentException">There are not <paramref name="width"/> × <paramref name="height"/> of them.</exception>
    public LuminancePlane(int width, int height, byte[] pixels)
    {
        if (width <= 0 || height <= 0 || pixels.Length != (long)width * height)
        {
            throw new ArgumentException("A plane has width × height pixels, and one at least.", nameof(pixels));
        }
        (Width, Height, this.pixels) = (width, height, pixels);
    }

    /// <summary>Pixels a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The pixel in column <paramref name="x"/> of row <paramref name="y"/>.</summary>
    public byte this[int x, int y] => pixels[y * Width + x];

    /// <summary>All pixels, row by row.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>The pixels of row <paramref name="y"/>.</summary>
    public ReadOnlySpan<byte> Row(int y) => pixels.AsSpan(y * Width, Width);

    /// <summary>The luminance at a point between pixels, from the four about it; at the edge for points outside.</summary>
    public byte Near(Point at)
    {
        var (x, y) = (Math.Clamp(at.X - 0.5, 0, Width - 1), Math.Clamp(at.Y - 0.5, 0, Height - 1));
        var (left, top) = ((int)x, (int)y);
        var (right, bottom) = (Math.Min(left + 1, Width - 1), Math.Min(top + 1, Height - 1));
        var (across, down) = (x - left, y - top);
        return (byte)(
            (this[left, top] * (1 - across) + this[right, top] * across) * (1 - down)
            + (this[left, bottom] * (1 - across) + this[right, bottom] * across) * down
            + 0.5
        );
    }

    /// <summary>It brought to <paramref name="width"/> pixels a row, each the mean of what it covers; itself where it is no wider.</summary>
    public LuminancePlane Reduced(int width)
    {
        if (width >= Width)
        {
            return this;
        }
        var height = Math.Max(1, (int)((long)Height * width / Width));
        var reduced = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = ((int)((long)y * Height / height), (int)((y + 1L) * Height / height));
            for (var x = 0; x < width; x++)
            {
                var (left, right) = ((int)((long)x * Width / width), (int)((x + 1L) * Width / width));
                var sum = 0L;
                for (var row = top; row < bottom; row++)
                {
                    foreach (var pixel in Row(row)[left..right])
                    {
                        sum += pixel;
                    }
                }
                reduced[y * width + x] = (byte)(sum / ((bottom - top) * (right - left)));
            }
        }
        return new LuminancePlane(width, height, reduced);
    }

    /// <summary>The luminance that <paramref name="share"/> of the pixels lie at or below.</summary>
    public int Level(double share)
    {
        var counts = new int[256];
        foreach (var pixel in pixels)
        {
            counts[pixel]++;
        }
        var wanted = (long)(share * pixels.Length);
        var (level, sum) = (0, (long)counts[0]);
        while (sum <= wanted && level < 255)
        {
            sum += counts[++level];
        }
        return level;
    }

    /// <summary>
    /// The part of it from (<paramref name="x"/>, <paramref name="y"/>), cut at its edges; null where nothing of it lies within.
    /// </summary>
    public LuminancePlane? Cut(int x, int y, int width, int height)
    {
        var (left, top) = (Math.Max(0, x), Math.Max(0, y));
        var (right, bottom) = (Math.Min((long)x + width, Width), Math.Min((long)y + height, Height));
        if (right <= left || bottom <= top)
        {
            return null;
        }
        var part = new byte[(right - left) * (bottom - top)];
        for (var row = top; row < bottom; row++)
        {
            Row(row)[left..(int)right].CopyTo(part.AsSpan((int)((row - top) * (right - left))));
        }
        return new LuminancePlane((int)(right - left), (int)(bottom - top), part);
    }

    /// <summary>It turned clockwise by <paramref name="quarters"/> of a full turn.</summary>
    public LuminancePlane Turned(int quarters)
    {
        quarters = ((quarters % 4) + 4) % 4;
        if (quarters == 0)
        {
            return this;
        }
        var across = quarters % 2 == 1;
        var (width, height) = across ? (Height, Width) : (Width, Height);
        var turned = new byte[pixels.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                turned[y * width + x] = quarters switch
                {
                    1 => this[y, Height - 1 - x],
                    2 => this[Width - 1 - x, Height - 1 - y],
                    _ => this[Width - 1 - y, x],
                };
            }
        }
        return new LuminancePlane(width, height, turned);
    }
}
