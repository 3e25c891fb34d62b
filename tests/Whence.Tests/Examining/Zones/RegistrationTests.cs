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

    private static readonly Layout Layout = new("specimen", 1000, 640) { Labels = Labels(Printed) };

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
    public void Three_labels_are_too_few()
    {
        var words = Printed.Take(3).Select((label, i) => Seen(label.Text, label.Box, p => p, i)).ToList();
        Registration.Fit(Layout, words).Reason!.ShouldContain("4 are needed");
    }

    // Pages aslant in every direction, by up to a quarter of their scale, four labels or more of ten read, a pixel or two beside where they stand.
    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(0.25)]
    public void A_zone_lies_where_it_is_put_or_is_said_to_be_in_doubt(double slant)
    {
        var random = new Random(11);
        double Between(double low, double high) => low + random.NextDouble() * (high - low);
        double Beside() => Between(-1, 1) + Between(-1, 1);
        var zones = new[] { new Box(40, 130, 220, 290), new Box(715, 320, 230, 230), new Box(310, 520, 340, 80) };
        var (placed, wrong, doubted, doubtedOfAll) = (0, 0, 0, 0);
        for (var time = 0; time < 300; time++)
        {
            var place = Aslant(slant, Between(0, 2 * Math.PI), Between(-8, 8));
            var found = Ten.OrderBy(_ => random.Next()).Take(4 + time % 7).ToList();
            var words = found
                .Select((label, i) => Seen(label.Text, label.Box, place, i))
                .Select(word =>
                    word with
                    {
                        Box = new Box(
                            word.Box.X + Beside(),
                            word.Box.Y + Beside(),
                            word.Box.Width + Beside(),
                            word.Box.Height + Beside()
                        ),
                    }
                )
                .ToList();
            if (Registration.Fit(Layout with { Labels = Labels(Ten) }, words).Placement is not { } placement)
            {
                continue;
            }
            foreach (var zone in zones)
            {
                var corner = new Point(zone.X + zone.Width, zone.Y + zone.Height);
                var off = placement.Of(corner).To(place(corner)) / 1.4;
                if (placement.Doubt(zone) > 6)
                {
                    (doubted, doubtedOfAll) = (doubted + 1, doubtedOfAll + (found.Count == Ten.Length ? 1 : 0));
                    continue;
                }
                (placed, wrong) = (placed + 1, wrong + (off > 15 ? 1 : 0));
            }
        }
        placed.ShouldBeGreaterThan(doubted);
        // In thousandths of the page's width; before, half of the zones of a page aslant with five labels were farther off.
        ((double)wrong / placed).ShouldBeLessThan(0.01);
        doubtedOfAll.ShouldBeLessThan(slant < 0.2 ? 1 : 20);
    }

    private static readonly (string Text, Box Box)[] Ten =
    [
        .. Printed,
        ("BORN ON", new Box(300, 247, 150, 18)),
        ("ISSUED ON", new Box(300, 307, 155, 18)),
        ("CASTREL", new Box(300, 367, 165, 18)),
        ("GIVEN NAMES", new Box(300, 187, 150, 18)),
    ];

    private static Func<Point, Point> Aslant(double slant, double towards, double degrees)
    {
        var (across, down) = (slant * Math.Cos(towards) / 1000, slant * Math.Sin(towards) / 640);
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        return point =>
        {
            var depth = 1 + across * (point.X - 500) + down * (point.Y - 320);
            var (x, y) = ((point.X - 500) / depth, (point.Y - 320) / depth);
            return new Point(900 + 1.4 * (cosine * x - sine * y), 700 + 1.4 * (sine * x + cosine * y));
        };
    }

    private static ImmutableArray<LayoutLabel> Labels((string Text, Box Box)[] printed) =>
        [.. printed.Select(label => new LayoutLabel(label.Text, label.Box))];
}
