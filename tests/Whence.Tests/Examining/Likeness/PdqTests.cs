using System.Globalization;
using CsCheck;
using Whence.Examining.Likeness;
using Whence.Examining.Zones;
using Whence.Languages;
using Whence.Testing;

namespace Whence.Tests.Examining.Likeness;

public sealed class PdqTests
{
    private static readonly Table Vectors = Table.Read(
        "vectors.tsv",
        File.ReadAllText(Path.Combine(Shared.Root, "tests", "Whence.Tests", "Examining", "Likeness", "vectors.tsv"))
    );

    private const int OfColours = 2;

    public static TheoryData<int, int, int, int, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<int, int, int, int, string, string>();
            foreach (var row in Vectors.Rows)
            {
                rows.Add(Number(row[0]), Number(row[1]), Number(row[2]), Number(row[3]), row[4], row[5]);
            }
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Hashes_and_quality_are_those_of_the_references_steps(
        int picture,
        int width,
        int height,
        int quality,
        string turn,
        string hash
    )
    {
        var spectrum =
            picture == OfColours
                ? Pdq.Of(Coloured(picture, width, height), width, height)!
                : Pdq.Of(Plane(picture, width, height))!;
        spectrum.Quality.ShouldBe(quality);
        spectrum.HashOf(Enum.Parse<Turn>(turn)).ToString().ShouldBe(hash);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void The_hash_of_a_turn_is_near_to_that_of_the_turned_picture(int picture)
    {
        var plane = Plane(picture, 512, 512);
        var spectrum = Pdq.Of(plane)!;
        // Clockwise here, against the clock there.
        Pdq.Of(plane.Turned(3))!.Hash.Distance(spectrum.HashOf(Turn.Quarter)).ShouldBeLessThan(PdqHash.Near);
        Pdq.Of(plane.Turned(2))!.Hash.Distance(spectrum.HashOf(Turn.Half)).ShouldBeLessThan(PdqHash.Near);
        Pdq.Of(plane.Turned(1))!.Hash.Distance(spectrum.HashOf(Turn.ThreeQuarters)).ShouldBeLessThan(PdqHash.Near);
    }

    [Fact]
    public void Other_pictures_are_far_from_it() =>
        Pdq.Of(Plane(0, 512, 512))!
            .Hash.Distance(Pdq.Of(Plane(3, 512, 512))!.Hash)
            .ShouldBeGreaterThan(3 * PdqHash.Near);

    [Fact]
    public void A_picture_of_one_shade_has_no_quality() =>
        Pdq.Of(new LuminancePlane(80, 80, Enumerable.Repeat((byte)90, 6400).ToArray()))!.Quality.ShouldBe(0);

    [Fact]
    public void A_picture_too_small_to_tell_has_no_hash() =>
        Pdq.Of(new LuminancePlane(4, 9, new byte[36])).ShouldBeNull();

    [Fact]
    public void Any_size_from_five_on_is_hashed() =>
        Gen.Select(Gen.Int[5, 300], Gen.Int[5, 300])
            .Sample(size => Pdq.Of(Plane(1, size.Item1, size.Item2)) is { Quality: >= 0 and <= 100 }, iter: 200);

    private static LuminancePlane Plane(int picture, int width, int height)
    {
        var pixels = new byte[width * height];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)Value(picture, i % width, i / width, 0);
        }
        return new LuminancePlane(width, height, pixels);
    }

    private static byte[] Coloured(int picture, int width, int height)
    {
        var pixels = new byte[width * height * 4];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)Value(picture, i / 4 % width, i / 4 / width, i % 4);
        }
        return pixels;
    }

    private static int Value(int picture, int x, int y, int channel) =>
        picture switch
        {
            0 => (x * y / 97 + x * x / 211 + 3 * (y / 32) * (x / 48 % 5)) % 256,
            1 => (x * 7 + y * 3 + x / 25 * (y / 40) * 31) % 256,
            2 => channel switch
            {
                0 => (x * x + y) / 53 % 256,
                1 => (y * y / 71 + x) % 256,
                _ => x * y / 29 % 256,
            },
            3 => Noise(x / 16, y / 16),
            5 => (int)(128 + 60 * Math.Sin(x / 37.0) + 50 * Math.Cos(y / 23.0 + x / 90.0)),
            _ => (x / 8 + y / 8) % 256,
        };

    private static int Noise(int x, int y)
    {
        var hash = unchecked((uint)x * 374761393u + (uint)y * 668265263u);
        hash = unchecked((hash ^ (hash >> 13)) * 1274126177u);
        return (int)((hash >> 8) & 255);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
