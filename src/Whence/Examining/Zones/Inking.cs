namespace Whence.Examining.Zones;

/// <summary>
/// Parts what is written or stamped from the paper under it, so that neither light nor ground tells in what is made of it: ink becomes
/// black, paper white, and what lies between them grey.
/// </summary>
public static class Inking
{
    // Shares of the span from paper to printed ink: fine grounds lie above the first, pale stamps below it.
    private const double Palest = 0.2;
    private const double Full = 0.7;
    private const double PaperLevel = 0.9;

    // In standard deviations of the ink.
    private const double Reach = 2.5;
    private const int Side = 128;

    private const byte White = 255;

    /// <summary>The ink of <paramref name="picture"/>.</summary>
    /// <param name="picture">Where it stands.</param>
    /// <param name="contrast">The span from ink to paper, in steps of luminance.</param>
    public static LuminancePlane Parted(LuminancePlane picture, double contrast)
    {
        var paper = picture.Level(PaperLevel);
        var (white, black) = (paper - contrast * Palest, paper - contrast * Full);
        var parted = new byte[picture.Pixels.Length];
        for (var i = 0; i < parted.Length; i++)
        {
            parted[i] = (byte)Math.Clamp(White * (picture.Pixels[i] - black) / (white - black), 0, White);
        }
        return new LuminancePlane(picture.Width, picture.Height, parted);
    }

    /// <summary>
    /// The ink of a picture that was <see cref="Parted"/>, brought to one size wherever it stood: its middle in the middle, and as far each
    /// way as <see cref="Spread"/> says. Null where there is none.
    /// </summary>
    public static LuminancePlane? Framed(LuminancePlane parted)
    {
        if (Spread(parted) is not { } ink)
        {
            return null;
        }
        var framed = new byte[Side * Side];
        for (var i = 0; i < framed.Length; i++)
        {
            var x = ink.X + ink.Width * (i % Side + 0.5) / Side;
            var y = ink.Y + ink.Height * (i / Side + 0.5) / Side;
            var within = x >= 0 && y >= 0 && x < parted.Width && y < parted.Height;
            framed[i] = within ? parted.Near(new Point(x, y)) : White;
        }
        return new LuminancePlane(Side, Side, framed);
    }

    /// <summary>
    /// Where the ink of a picture that was <see cref="Parted"/> lies: about its middle, as far each way as twice and a half its spread, which specks and
    /// blur hardly change. Null where there is none.
    /// </summary>
    public static Box? Spread(LuminancePlane parted)
    {
        var (sum, across, down) = (0.0, 0.0, 0.0);
        var (acrossSquared, downSquared) = (0.0, 0.0);
        for (var y = 0; y < parted.Height; y++)
        {
            var row = parted.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                double ink = White - row[x];
                sum += ink;
                across += ink * x;
                down += ink * y;
                acrossSquared += ink * x * x;
                downSquared += ink * y * y;
            }
        }
        if (sum == 0)
        {
            return null;
        }
        var (middleX, middleY) = (across / sum, down / sum);
        var reachX = Reach * Math.Sqrt(Math.Max(1, acrossSquared / sum - middleX * middleX));
        var reachY = Reach * Math.Sqrt(Math.Max(1, downSquared / sum - middleY * middleY));
        return new Box(middleX + 0.5 - reachX, middleY + 0.5 - reachY, 2 * reachX, 2 * reachY);
    }
}
