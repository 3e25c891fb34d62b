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

    // A tree of 2^63 leaves has no more.
    private const int MostLevels = 64 / Height;

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

    /// <summary>
    /// The tile that is served at <paramref name="path"/>, as <see cref="Path"/> and <see cref="EntriesPath"/> have it, and whether its
    /// entries are; null where none is.
    /// </summary>
    public static (TileCoordinate Tile, bool OfEntries)? Parse(string path)
    {
        var parts = path.Split('/');
        if (parts.Length is < 3 or > 10 || parts[0] != "tile")
        {
            return null;
        }
        var ofEntries = parts[1] == "entries";
        var level = ofEntries ? 0 : (int)(DecimalLine.Read(parts[1]) is { } read and < MostLevels ? read : -1);
        var width = FullWidth;
        var last = parts.Length - 1;
        if (parts[last - 1].EndsWith(".p", StringComparison.Ordinal))
        {
            width = (int)(DecimalLine.Read(parts[last]) is { } hashes and > 0 and < FullWidth ? hashes : 0);
            parts[--last] = parts[last][..^2];
        }
        var position = 0L;
        for (var i = 2; i <= last; i++)
        {
            var digits = i < last && parts[i].StartsWith('x') ? parts[i][1..] : parts[i];
            if (digits.Length != 3 || !digits.All(char.IsAsciiDigit) || (i < last) != (digits.Length < parts[i].Length))
            {
                return null;
            }
            position = (position * ThreeDigits) + int.Parse(digits, CultureInfo.InvariantCulture);
        }
        var tile = new TileCoordinate(level, position, width);
        // Written in one way only: x000/001 is no other name for 001.
        return level >= 0 && width > 0 && (ofEntries ? tile.EntriesPath : tile.Path) == path ? (tile, ofEntries) : null;
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
