using System.Globalization;

namespace Whence.Ledger;

/// <summary>Which tile of a tree, as C2SP tlog-tiles has them: 256 hashes wide, eight levels of the tree high.</summary>
/// <param name="Level">Counted in tiles; those of level 0 hold leaf hashes, those above the roots of full tiles below.</param>
/// <param name="Position">Its number in its level, from 0.</param>
/// <param name="Width">Its hashes, 1 to 256; fewer than 256 in the partial tile at the right edge.</param>
public readonly record struct TileCoordinate(int Level, long Position, int Width)
{
    /// <summary>Levels of the tree that a tile spans.</summary>
    public const int Height = 8;

    /// <summary>The hashes of a full tile.</summary>
    public const int FullWidth = 1 << Height;

    private const int ThreeDigits = 1000;

    /// <summary>Whether it is a full one.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>Where it is served: tile/0/x001/234.p/17.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"tile/{Level}/{Number}");

    /// <summary>Where the entries below a tile of level 0 are served: tile/entries/x001/234.p/17.</summary>
    public string EntriesPath => "tile/entries/" + Number;

    private string Number
    {
        get
        {
            var path = (Position % ThreeDigits).ToString("000", CultureInfo.InvariantCulture);
            for (var rest = Position / ThreeDigits; rest > 0; rest /= ThreeDigits)
            {
                path = "x" + (rest % ThreeDigits).ToString("000", CultureInfo.InvariantCulture) + "/" + path;
            }
            return IsFull ? path : path + ".p/" + Width.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The tiles of a tree of <paramref name="size"/> leaves, lowest level first, each level from left to right.</summary>
    public static IEnumerable<TileCoordinate> Of(long size)
    {
        var level = 0;
        for (var hashes = size; hashes > 0; hashes >>= Height, level++)
        {
            for (var position = 0L; position << Height < hashes; position++)
            {
                yield return At(level, position, size);
            }
        }
    }

    /// <summary>The tile at <paramref name="level"/> and <paramref name="position"/> of a tree of <paramref name="size"/>, as wide as it is there; its width is 0 where there is none.</summary>
    public static TileCoordinate At(int level, long position, long size)
    {
        var hashes = level * Height < 63 ? size >> (level * Height) : 0;
        var width = Math.Clamp(hashes - (position << Height), 0, FullWidth);
        return new TileCoordinate(level, position, (int)width);
    }
}
