using NodaTime;
using Whence.Examining;
using Whence.Examining.Likeness;
using Whence.Sqlite.Exhibits;

namespace Whence.Sqlite.Tests.Exhibits;

public sealed class PaperShelfTests
{
    [Fact]
    public void A_paper_comes_back_as_it_was_read()
    {
        var paper = new Paper("sha256:ab", "front.jpg")
        {
            Captured = new LocalDateTime(2024, 12, 22, 9, 30, 5),
            Layout = "specimen",
            Cards =
            [
                new Card
                {
                    Name = "Аркадий Соколов",
                    Serial = "AB 1",
                    Photo = Presence.Absent,
                    Fields = [new CardField("rank", "", true)],
                    MachineReadable = ["P<UTO<<", "1<<"],
                    MachineReadableAt = new Zone(1, 2, 3, 4, 5),
                },
            ],
            Seen =
            [
                new Sighting(Part.Stamp, Presence.Untold)
                {
                    Measured = 0.5,
                    Threshold = 0.525,
                    Reason = "between",
                },
            ],
            Portrayals =
            [
                new Portrayal(Part.Photo, new Zone(1, 0, 0, 9, 9), new PdqHash(ulong.MaxValue, 2, 3, 4), 100),
            ],
            Marks =
            [
                new Portrayal(Part.Signature, new Zone(2, 1, 1, 9, 9), new PdqHash(1, 2, 3, 1UL << 63), 77)
                {
                    Place = new InkPlace(400.25, 560, 110, 20.5),
                },
            ],
            Upright = new PageTurn(2, 3),
        };
        var packed = PackedPaper.Pack(paper);
        var read = PackedPaper.Unpack(packed).ShouldNotBeNull();
        PackedPaper.Pack(read).ShouldBe(packed);
        (read.Name, read.Captured, read.Layout).ShouldBe((paper.Name, paper.Captured, paper.Layout));
        read.Portrayals.ShouldBe(paper.Portrayals);
        read.Marks.ShouldBe(paper.Marks);
        read.Upright.ShouldBe(paper.Upright);
        (read.Cards[0].Name, read.Cards[0].MachineReadableAt).ShouldBe(
            (paper.Cards[0].Name, paper.Cards[0].MachineReadableAt)
        );
        read.Of(Part.Photo).Single().Presence.ShouldBe(Presence.Absent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"Exhibit":"a","Name":"b","Seen":3}""")]
    public void What_is_no_paper_is_none(string read) => PackedPaper.Unpack(read).ShouldBeNull();
}
