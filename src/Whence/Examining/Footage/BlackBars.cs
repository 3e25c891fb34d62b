using Whence.Examining.Zones;

namespace Whence.Examining.Footage;

/// <summary>
/// Finds the black bars that a player, an editor or a broadcaster put around a picture: rows and columns at its edges that stay
/// black in every frame. A dark scene is no bar, since somewhere in the clip it is lighter.
/// </summary>
/// <remarks>
/// A line is black where nine in ten of its pixels are, so that a mark set into a bar does not hide it; writing across a bar does.
/// </remarks>
public sealed class BlackBars
{
    // Studio black, as coding and scaling leave it: measured up to 11 at the lowest quality on the bench.
    private const int Black = 20;

    // A bar is wider than what scaling smears: a fiftieth of the picture. What is left is a fifth of it at least.
    private const int NarrowestBar = 50;
    private const int LeastLeft = 5;

    private readonly int width;
    private readonly int height;
    private readonly byte[] rows;
    private readonly byte[] columns;
    private readonly byte[] line;

    /// <summary>For frames of this size.</summary>
    public BlackBars(int width, int height)
    {
        (this.width, this.height) = (width, height);
        (rows, columns, line) = (new byte[height], new byte[width], new byte[Math.Max(width, height)]);
    }

    /// <summary>The part of <paramref name="frames"/>, all of one size, that no bar covers.</summary>
    /// <exception cref="ArgumentException">There are none, or they differ in size.</exception>
    public static PictureArea Within(IReadOnlyList<LuminancePlane> frames)
    {
        if (frames.Count == 0)
        {
            throw new ArgumentException("Bars are looked for in one frame at least.", nameof(frames));
        }
        var bars = new BlackBars(frames[0].Width, frames[0].Height);
        foreach (var frame in frames)
        {
            bars.Add(frame);
        }
        return bars.Picture;
    }

    /// <summary>Looks at one frame more.</summary>
    /// <exception cref="ArgumentException">It is of another size.</exception>
    public void Add(LuminancePlane frame)
    {
        if (frame.Width != width || frame.Height != height)
        {
            throw new ArgumentException("All frames are of one size.", nameof(frame));
        }
        for (var y = 0; y < height; y++)
        {
            // Once lighter than black is enough: there is no bar.
            if (rows[y] <= Black)
            {
                frame.Row(y).CopyTo(line);
                rows[y] = Math.Max(rows[y], Bright(line.AsSpan(0, width)));
            }
        }
        for (var x = 0; x < width; x++)
        {
            if (columns[x] <= Black)
            {
                for (var y = 0; y < height; y++)
                {
                    line[y] = frame[x, y];
                }
                columns[x] = Math.Max(columns[x], Bright(line.AsSpan(0, height)));
            }
        }
    }

    /// <summary>What no bar covers, as far as was looked; the whole where nearly all is black.</summary>
    public PictureArea Picture
    {
        get
        {
            var (top, bottom) = Bars(rows);
            var (left, right) = Bars(columns);
            return new PictureArea(left, top, width - left - right, height - top - bottom);
        }
    }

    // The pixel that nine in ten do not outshine. The line is sorted on the way.
    private static byte Bright(Span<byte> line)
    {
        line.Sort();
        return line[Math.Max(0, line.Length * 9 / 10 - 1)];
    }

    private static (int Near, int Far) Bars(byte[] lines)
    {
        var (near, far) = (0, 0);
        while (near < lines.Length && lines[near] <= Black)
        {
            near++;
        }
        while (far < lines.Length - near && lines[^(far + 1)] <= Black)
        {
            far++;
        }
        (near, far) = (Bar(near, lines.Length), Bar(far, lines.Length));
        return (lines.Length - near - far) * LeastLeft >= lines.Length ? (near, far) : (0, 0);
    }

    // The line beside a bar is half of it, smeared by scaling.
    private static int Bar(int lines, int of) => lines * NarrowestBar >= of ? lines + 1 : 0;
}
