using Whence.Cli.Tests.Filing;

namespace Whence.Cli.Tests.Examining;

/// <summary>What needs no ffmpeg: the file begins as an MP4 does, and holds nothing.</summary>
public sealed class ExamineFootageTests : IDisposable
{
    private readonly Matter matter = new();
    private readonly string clip;

    public ExamineFootageTests() => clip = matter.Write("clip.mp4", "\0\0\0\u0010ftypisom\0\0\0\0");

    public void Dispose() => matter.Dispose();

    [Fact]
    public void A_clip_that_cannot_be_watched_is_kept_and_named_with_the_reason()
    {
        var (code, output, error) = Examine(clip);
        code.ShouldBe(ExitCodes.SomeUnread);
        error.ShouldContain("clip.mp4: kept, and not watched: ");
        output.ShouldContain("footage, sha256:");
        output.ShouldContain("1 file in 1 post: 1 clip");
        using var file = matter.Open();
        file.Exhibits.Original(1).ShouldBe(File.ReadAllBytes(clip));
    }

    [Fact]
    public void Papers_footage_and_what_is_neither_in_one_command_are_each_told()
    {
        // A PNG of one pixel.
        var picture = matter.At("dot.png");
        File.WriteAllBytes(
            picture,
            Convert.FromBase64String(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
            )
        );
        var (code, output, error) = Examine(
            clip,
            picture,
            Path.GetDirectoryName(clip)!,
            matter.Write("words.txt", "words"),
            "--description",
            matter.Write("cards.json", """{"name":"Orla Finch","stamp":"absent"}""")
        );
        code.ShouldBe(ExitCodes.SomeUnread);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
        error.ShouldContain("it is a folder; name the files in it [ME15]");
        error.ShouldContain("words.txt: not examined: it is none of JPEG");
        error.ShouldContain("clip.mp4: kept, and not watched: ");
        output.ShouldContain("dot.png\n  image, sha256:");
        output.ShouldContain("cards.json[0]\n  paper, sha256:");
        output.ShouldContain("stamp-absent: no stamp on it, as described");
        output.ShouldContain("(--layout, --description)");
        using var file = matter.Open();
        file.Exhibits.Count.ShouldBe(3);
    }

    [Fact]
    public void What_a_report_says_of_a_clip_stays_its_claim()
    {
        matter.Add(
            matter.Write(
                "a.txt",
                "The channel said footage showed over 20 bodies. At least 20 people were killed, the channel said."
            )
        );
        using (var file = matter.Open())
        {
            var figure = file.Readings.Find(1)!.Figures[0];
            var (_, output, _) = Examine(clip, "--claim", figure.Id, "--report", "a");
            output.ShouldContain("WHAT REPORTS CLAIM OF EXHIBITS");
            output.ShouldContain($"{figure.Id}, a claim of");
            output.ShouldContain("report a speaks of it");
        }
        Examine(clip, "--report", "a");
        using var again = matter.Open();
        again.Custody.Claims(again.Exhibits.All().Single()).Length.ShouldBe(2);
    }

    [Fact]
    public void A_trace_of_the_clip_opens_each_claim_at_its_words()
    {
        matter.Add(
            matter.Write("a.txt", "A monitor said the clip showed at least 20 people killed. Nobody else had seen it.")
        );
        string id;
        using (var file = matter.Open())
        {
            id = file.Readings.Find(1)!.Figures[0].Id;
        }
        Examine(clip, "--claim", id, "--report", "a");
        var (code, output, error) = Terminal.Run(null, "trace", matter.Case, "clip.mp4");
        (code, error).ShouldBe((ExitCodes.Done, ""));
        output.ShouldContain(", " + id);
        output.ShouldContain("a claim of");
        output.ShouldContain("“A monitor said the clip showed at least 20 people killed.”");
        output.ShouldContain("it speaks of the exhibit");
        var lines = Terminal.Run(null, "trace", "--json", matter.Case, "clip.mp4").Output;
        lines.ShouldContain($"\"id\":\"{id}\"");
        lines.ShouldContain("\"rule\":\"footage-unwatched\"");
    }

    [Theory]
    [InlineData("there is no report 'b' in the case", "--report", "b")]
    [InlineData("there is no figure, position or allegation 'a#f999'", "--claim", "a#f999")]
    [InlineData("--time-limit takes seconds, 1 to 86400, not '-1'", "--time-limit", "-1")]
    public void What_cannot_be_tied_is_refused_before_anything_is_kept(string reason, params string[] arguments)
    {
        matter.Add(matter.Write("a.txt", "At least 20 people were killed."));
        var (code, _, error) = Examine([clip, .. arguments]);
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain(reason);
        using var file = matter.Open();
        file.Exhibits.All().ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_file_and_a_playlist_named_as_clips_are_named_and_the_rest_done()
    {
        var (code, _, error) = Examine(
            clip,
            matter.Write("empty.mp4", ""),
            matter.Write("list.mp4", "#EXTM3U\nhttp://127.0.0.1:1/a\n")
        );
        code.ShouldBe(ExitCodes.SomeUnread);
        error.ShouldContain("empty.mp4: not examined");
        error.ShouldContain("list.mp4: not examined");
        using var file = matter.Open();
        file.Exhibits.All().Count().ShouldBe(1);
    }

    private (int Code, string Output, string Error) Examine(params string[] arguments) =>
        Terminal.Run(null, ["examine", "--key", matter.Key, matter.Case, .. arguments]);
}
