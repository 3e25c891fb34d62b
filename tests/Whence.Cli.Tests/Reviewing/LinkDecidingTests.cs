using System.Text.Json;
using Whence.Cli.Tests.Filing;
using Whence.Examining.Footage;
using Whence.Examining.Likeness;
using Whence.Ledger;
using Whence.Sqlite;

namespace Whence.Cli.Tests.Reviewing;

public sealed class LinkDecidingTests : IDisposable
{
    private readonly Matter matter = new();
    private readonly string link;

    public LinkDecidingTests()
    {
        matter.Add(matter.Write("a.txt", "At least 20 people were killed."));
        using var file = CaseFile.Open(matter.Case, CaseAccess.Write).Case.ShouldNotBeNull();
        using var batch = file.Begin(SigningKey.At(matter.Key).Value!);
        foreach (var (name, content) in new[] { ("one.mp4", (byte)1), ("two.mp4", (byte)2) })
        {
            var id = Exhibit.Identity(Digest.Of([content]));
            var added = batch.Add(new Exhibit(id, ExhibitKind.Footage), name, new byte[] { content }, []);
            batch.Add(added.Number, new Clip(id, null, Print));
        }
        batch.Commit();
        link = file.Clips.Links().Single().Id;
    }

    private static ClipPrint Print
    {
        get
        {
            var random = new Random(1);
            ulong Bits() => (ulong)random.NextInt64();
            ImmutableArray<Moment> moments =
            [
                .. Enumerable
                    .Range(0, 3)
                    .Select(second => new Moment(
                        second,
                        true,
                        true,
                        [
                            .. Enumerable
                                .Range(0, Moment.FormCount)
                                .Select(_ => new PdqHash(Bits(), Bits(), Bits(), Bits())),
                        ]
                    )),
            ];
            return new ClipPrint(moments, [.. moments.Select(m => m.Forms[0])], []);
        }
    }

    public void Dispose() => matter.Dispose();

    [Fact]
    public void A_person_rejects_a_probable_link_and_the_clips_are_two()
    {
        Terminal.Run(null, "examine", matter.Case).Output.ShouldContain("probably one clip; a person decides");
        var (code, output, error) = Review(link, "reject", "--who", "Ada", "--why", "another street");
        (code, error).ShouldBe((ExitCodes.Done, ""));
        output.ShouldContain($"reject {link} (one.mp4 and two.mp4): another street");
        var page = Terminal.Run(null, "examine", matter.Case).Output;
        page.ShouldContain("2 files in 0 posts: 2 clips");
        page.ShouldContain("Rejected: these are held to be two");
        page.ShouldContain("rejected by Ada: another street");
        Terminal.Run(null, "verify", matter.Case).Code.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public void An_accepted_link_makes_one_clip_and_is_listed_with_the_other_decisions()
    {
        // Either end may be named first, by its first letters.
        var ends = link[ClipLink.OfLink.Length..].Split('-');
        Review($"link:{ends[1][..6]}-{ends[0][..4]}", "accept", "--who", "Ada").Code.ShouldBe(ExitCodes.Done);
        Terminal.Run(null, "examine", matter.Case).Output.ShouldContain("2 files in 0 posts: 1 clip");
        Terminal.Run(null, "review", matter.Case).Output.ShouldContain($"accept {link}");
        var json = JsonDocument.Parse(Terminal.Run(null, "review", "--json", matter.Case).Output).RootElement;
        json.GetProperty("on").GetProperty("id").GetString().ShouldBe(link);
        json.GetProperty("why").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("link:1f3a", "accept", "a link is named by both of its exhibits")]
    [InlineData("link:0000-0000", "accept", "there is no link 'link:0000-0000' in the case")]
    [InlineData(null, "note", "a link of clips is accepted or rejected")]
    public void What_cannot_be_decided_is_refused_with_the_reason(string? id, string decision, string reason)
    {
        var (code, _, error) = Review(id ?? link, decision, "--who", "Ada", "--why", "so");
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain(reason);
    }

    private (int Code, string Output, string Error) Review(string id, params string[] arguments) =>
        Terminal.Run(null, ["review", "--key", matter.Key, matter.Case, id, .. arguments]);
}
