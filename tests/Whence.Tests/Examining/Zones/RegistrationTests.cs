using Whence.Examining.Zones;

namespace Whence.Tests.Examining.Zones;

public sealed class RegistrationTests
{
    private static readonly (string Text, Box Box)[] Printed =
    [
        ("REPUBLIC OF VELMORA", new Box(40, 30, 400, 30)),
        ("IDENTITY CARD", new Box(640, 30, 280, 30)),
        ("SURNAME", new Box(300, 125, 110, 22)),
        ("AUTHORITY", new Box(300, 425, 115, 22)),
        ("BEARER", new Box(310, 490, 200, 20)),
        ("WORKS", new Box(40, 600, 280, 20)),
    ];

    private static readonly Layout Layout = new("specimen", 1000, 640)
    {
        Labels = [.. Printed.Select(label => new LayoutLabel(label.Text, label.Box))],
    };

    // As OCR has it: upright about words that stand aslant.
    private static ReadWord Seen(string text, Box box, Func<Point, Point> place, int line)
    {
        Point[] corners =
        [
            place(new Point(box.X, box.Y)),
            place(new Point(box.X + box.Width, box.Y)),
            place(new Point(box.X, box.Y + box.Height)),
            place(new Point(box.X + box.Width, box.Y + box.Height)),
        ];
        var (left, top) = (corners.Min(c => c.X), corners.Min(c => c.Y));
        return new ReadWord(
            text,
            new Box(left, top, corners.Max(c => c.X) - left, corners.Max(c => c.Y) - top),
            90,
            line
        );
    }

    private static Func<Point, Point> Turned(double degrees) =>
        point =>
        {
            var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
            return new Point(
                200 + 1.4 * (cosine * point.X - sine * point.Y),
                300 + 1.4 * (sine * point.X + cosine * point.Y)
            );
        };

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-4)]
    [InlineData(12)]
    public void A_turned_page_is_laid_to_the_pixel_though_the_boxes_of_its_words_are_upright(double degrees)
    {
        var place = Turned(degrees);
        var words = Printed.Select((label, i) => Seen(label.Text, label.Box, place, i)).ToList();
        var (placement, reason) = Registration.Fit(Layout, words);
        reason.ShouldBeNull();
        foreach (var corner in new[] { new Point(0, 0), new Point(1000, 0), new Point(1000, 640), new Point(0, 640) })
        {
            placement!.Of(corner).To(place(corner)).ShouldBeLessThan(1.5);
        }
        placement!.Turn.ShouldBe(degrees * Math.PI / 180, 0.002);
    }

    [Fact]
    public void A_page_pictured_aslant_is_laid_with_perspective()
    {
        Point Place(Point p) => new((p.X + 100) / (1 + 0.00006 * p.X), (p.Y + 50) / (1 + 0.00006 * p.X));
        var words = Printed.Select((label, i) => Seen(label.Text, label.Box, Place, i)).ToList();
        var placement = Registration.Fit(Layout, words).Placement!;
        placement.Of(new Point(1000, 640)).To(Place(new Point(1000, 640))).ShouldBeLessThan(3);
    }

    [Fact]
    public void Two_labels_are_too_few()
    {
        var words = Printed.Take(2).Select((label, i) => Seen(label.Text, label.Box, p => p, i)).ToList();
        Registration.Fit(Layout, words).Reason!.ShouldContain("3 are needed");
    }
}
