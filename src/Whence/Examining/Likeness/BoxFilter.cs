using System.Numerics;
using System.Runtime.InteropServices;

namespace Whence.Examining.Likeness;

/// <summary>
/// Brings a picture to a small square as PDQ does: each pixel of the small one is taken from the middle of its cell after two
/// passes, each way, of a running mean over half a cell (Jarosz's filter, a tent).
/// </summary>
internal static class BoxFilter
{
    private const int Passes = 2;

    /// <summary>The picture of <paramref name="side"/> × <paramref name="side"/>; <paramref name="picture"/> is written over.</summary>
    public static float[] Reduce(float[] picture, int width, int height, int side)
    {
        var (alongRow, alongColumn) = (Window(width, side), Window(height, side));
        var other = new float[picture.Length];
        var sums = new float[width];
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var y = 0; y < height; y++)
            {
                Row(picture.AsSpan(y * width, width), other.AsSpan(y * width, width), alongRow);
            }
            Columns(other, picture, width, height, alongColumn, sums);
        }
        var small = new float[side * side];
        for (var y = 0; y < side; y++)
        {
            var row = (int)((y + 0.5) * height / side) * width;
            for (var x = 0; x < side; x++)
            {
                small[y * side + x] = picture[row + (int)((x + 0.5) * width / side)];
            }
        }
        return small;
    }

    // Half a cell, rounded up.
    private static int Window(int length, int side) => (length + 2 * side - 1) / (2 * side);

    // The mean over the window about each pixel; at the edges over what of the window lies within.
    private static void Row(ReadOnlySpan<float> from, Span<float> to, int window)
    {
        var ahead = (window + 2) / 2 - 1;
        var (sum, held) = (0f, 0);
        for (var right = 0; right < from.Length + ahead; right++)
        {
            if (right < from.Length)
            {
                sum += from[right];
                held++;
            }
            if (right >= window)
            {
                sum -= from[right - window];
                held--;
            }
            if (right >= ahead)
            {
                to[right - ahead] = sum / held;
            }
        }
    }

    // The same down all columns at once, a row at a time.
    private static void Columns(float[] from, float[] to, int width, int height, int window, float[] sums)
    {
        var ahead = (window + 2) / 2 - 1;
        var held = 0;
        Array.Clear(sums);
        for (var lower = 0; lower < height + ahead; lower++)
        {
            if (lower < height)
            {
                Add(sums, from.AsSpan(lower * width, width));
                held++;
            }
            if (lower >= window)
            {
                Subtract(sums, from.AsSpan((lower - window) * width, width));
                held--;
            }
            if (lower >= ahead)
            {
                Divide(sums, held, to.AsSpan((lower - ahead) * width, width));
            }
        }
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> row)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var other = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] += other[i];
        }
        for (var i = wide.Length * Vector<float>.Count; i < sums.Length; i++)
        {
            sums[i] += row[i];
        }
    }

    private static void Subtract(Span<float> sums, ReadOnlySpan<float> row)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var other = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] -= other[i];
        }
        for (var i = wide.Length * Vector<float>.Count; i < sums.Length; i++)
        {
            sums[i] -= row[i];
        }
    }

    private static void Divide(ReadOnlySpan<float> sums, int by, Span<float> to)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var other = MemoryMarshal.Cast<float, Vector<float>>(to);
        var divisor = new Vector<float>(by);
        for (var i = 0; i < wide.Length; i++)
        {
            other[i] = wide[i] / divisor;
        }
        for (var i = wide.Length * Vector<float>.Count; i < sums.Length; i++)
        {
            to[i] = sums[i] / by;
        }
    }
}
