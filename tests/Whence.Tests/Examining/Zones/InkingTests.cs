using Whence.Examining.Likeness;
using Whence.Examining.Zones;

namespace Whence.Tests.Examining.Zones;

public sealed class InkingTests
{
    private const int Width = 320;
    private const int Height = 80;

    // A stroke that goes up and down, on paper of some lightness that darkens to the right.
    private static LuminancePlane Stroke(int left, int top, int paper = 230, int ink = 60, double slope = 0)
    {
        var pixels = new byte[Width * Height];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i % Width, i / Width);
            var along = x - left;
            var height = top + 20 + 14 * Math.Sin(along / 9.0) + 5 * Math.Cos(along / 23.0);
            var light = along is >= 0 and < 180 && Math.Abs(y - height) < 2.5 ? ink : paper;
            pixels[i] = (byte)(light - slope * x);
        }
        return new LuminancePlane(Width, Height, pixels);
    }

    private static PdqHash Print(LuminancePlane picture, double contrast) =>
        Pdq.Of(Inking.Framed(Inking.Parted(picture, contrast))!)!.Hash;

    [Fact]
    public void Writing_is_known_again_elsewhere_in_its_zone_and_in_another_light()
    {
        var print = Print(Stroke(20, 10), 170);
        Print(Stroke(90, 25), 170).Distance(print).ShouldBeLessThanOrEqualTo(8);
        Print(Stroke(20, 10, paper: 150, ink: 50), 100).Distance(print).ShouldBeLessThanOrEqualTo(8);
        Print(Stroke(20, 10, slope: 0.06), 170).Distance(print).ShouldBeLessThanOrEqualTo(24);
    }

    [Fact]
    public void Paper_and_its_fine_ground_are_white() => Inking.Parted(Stroke(20, 10), 170)[300, 5].ShouldBe((byte)255);

    [Fact]
    public void Where_nothing_is_written_there_is_nothing_to_frame() =>
        Inking
            .Framed(
                Inking.Parted(new LuminancePlane(Width, Height, [.. Enumerable.Repeat((byte)200, Width * Height)]), 150)
            )
            .ShouldBeNull();
}
