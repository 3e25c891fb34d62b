namespace Whence.Media.Tests.Pictures;

/// <summary>A JPEG of one colour, written code by code: for forms that no encoder at hand writes.</summary>
internal static class PlainJpeg
{
    private const int Blocks = 6;

    /// <summary>The file, 48 × 48 pixels.</summary>
    /// <param name="components">The value of each component: one of grey, three of YCbCr, four of CMYK as Adobe stores it, inverted.</param>
    /// <param name="progressive">In one pass of constants alone.</param>
    public static byte[] Of(byte[] components, bool progressive = false)
    {
        var n = components.Length;
        // Codes of four bits for the twelve sizes of differences, and one of one bit for the end of a block.
        byte[] dc = [0xFF, 0xC4, 0, 31, 0x00, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. Numbers(12)];
        byte[] ac = [0xFF, 0xC4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] adobe = n == 4 ? [0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0] : [];
        byte[] frame =
        [
            0xFF,
            (byte)(progressive ? 0xC2 : 0xC0),
            0,
            (byte)(8 + 3 * n),
            8,
            0,
            8 * Blocks,
            0,
            8 * Blocks,
            (byte)n,
            .. Numbers(n).SelectMany(i => new byte[] { (byte)(i + 1), 0x11, 0 }),
        ];
        byte[] scan =
        [
            0xFF,
            0xDA,
            0,
            (byte)(6 + 2 * n),
            (byte)n,
            .. Numbers(n).SelectMany(i => new byte[] { (byte)(i + 1), 0 }),
            0,
            (byte)(progressive ? 0 : 63),
            0,
        ];
        // Eights: a quantised constant is the block's value less 128.
        byte[] quanta = [0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)8, 64)];
        return
        [
            0xFF,
            0xD8,
            .. adobe,
            .. quanta,
            .. frame,
            .. dc,
            .. ac,
            .. scan,
            .. Coded(components, progressive),
            0xFF,
            0xD9,
        ];
    }

    private static byte[] Coded(byte[] components, bool progressive)
    {
        var bits = new List<bool>();
        for (var block = 0; block < Blocks * Blocks; block++)
        {
            foreach (var component in components)
            {
                var difference = block == 0 ? component - 128 : 0;
                var size = difference == 0 ? 0 : 1 + (int)Math.Log2(Math.Abs(difference));
                Put(bits, size, 4);
                Put(bits, difference < 0 ? difference + (1 << size) - 1 : difference, size);
                if (!progressive)
                {
                    bits.Add(false);
                }
            }
        }
        while (bits.Count % 8 != 0)
        {
            bits.Add(true);
        }
        return
        [
            .. bits.Chunk(8)
                .Select(eight => eight.Aggregate(0, (sum, bit) => 2 * sum + (bit ? 1 : 0)))
                .SelectMany(octet => octet == 0xFF ? new byte[] { 0xFF, 0 } : [(byte)octet]),
        ];
    }

    private static void Put(List<bool> bits, int number, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            bits.Add(((number >> i) & 1) != 0);
        }
    }

    private static IEnumerable<byte> Numbers(int count) => Enumerable.Range(0, count).Select(i => (byte)i);
}
