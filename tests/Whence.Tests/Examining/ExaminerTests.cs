using Whence.Examining;
using Whence.Testing;

namespace Whence.Tests.Examining;

public sealed class ExaminerTests
{
    private static readonly string[] Verdicts = ["authentic", "genuine", "forged", "forgery", "fake", "counterfeit"];

    private static readonly Card Rich = new()
    {
        Name = "Аркадий Соколов",
        Serial = "АБ 123",
        State = "Russia",
        Born = "1990-02-30",
        Birthplace = "Kyiv, Russia",
        Authority = "Commissariat of Tuva",
        AuthorityPlace = "Belgorod, Russia",
        AuthorityFounded = "2001",
        Issued = "1985-01-01",
        IssuedAt = "Kharkiv",
        Expires = "1980-01-01",
        Recorded = "2024-12-22",
        Photo = Presence.Absent,
        Stamp = Presence.Absent,
        SignatureScript = "Hangul",
        Fields = [new CardField("blood group", " ", true)],
        MachineReadable =
        [
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<11",
        ],
    };

    [Fact]
    public void Every_rule_speaks_of_every_paper_and_gives_a_reason()
    {
        foreach (var card in new[] { new Card(), Rich })
        {
            var findings = new Examiner().Examine([Found.Paper(0, card), new Paper("sha256:none", "bare")]);
            foreach (var exhibit in findings.GroupBy(f => f.Exhibit))
            {
                exhibit.Select(f => f.Rule).Distinct().ShouldBe(Examiner.Rules.Select(rule => rule.Name));
            }
            findings.ShouldAllBe(f => f.Reason.Length > 0);
            findings.Select(f => f.Id).ShouldBeUnique();
        }
    }

    [Fact]
    public void Of_nothing_nothing_is_observed() =>
        new Examiner()
            .Examine([Found.Paper(0, new Card()), new Paper("sha256:none", "bare")])
            .ShouldAllBe(f => f.State == FindingState.NotDetermined);

    [Fact]
    public void What_is_observed_has_other_explanations() =>
        new Examiner()
            .Examine([Found.Paper(0, Rich)])
            .Where(f => f.State == FindingState.Observed)
            .ShouldAllBe(f => f.Alternatives.Length > 0);

    [Fact]
    public void No_words_pass_a_verdict()
    {
        var said = new Examiner()
            .Examine([Found.Paper(0, Rich), Found.Paper(1, Rich with { Name = "Борис Орлов" })])
            .SelectMany(f => f.Alternatives.Append(f.Reason).Append(f.Rule))
            .ToList();
        foreach (var verdict in Verdicts)
        {
            said.ShouldNotContain(words => words.Contains(verdict, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Every_rule_has_its_page()
    {
        var pages = Path.Combine(Shared.Root, "docs", "methods", "examining");
        Examiner
            .Rules.Select(rule => rule.Name)
            .Where(name => !File.Exists(Path.Combine(pages, name + ".md")))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("photo-absent")]
    [InlineData("stamp-absent")]
    public void A_part_is_absent_on_the_word_of_a_description(string rule)
    {
        var (absent, present) = (
            Found.Once(rule, new Card { Photo = Presence.Absent, Stamp = Presence.Absent }),
            Found.Once(rule, new Card { Photo = Presence.Present, Stamp = Presence.Present })
        );
        (absent.State, present.State).ShouldBe((FindingState.Observed, FindingState.NotObserved));
        absent.ErrorRate.ShouldBeNull();
        absent.Tools.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_measured_comes_with_its_measure()
    {
        var seen = new Sighting(Part.Photo, Presence.Absent)
        {
            Zone = new Zone(1, 2, 3, 4, 5),
            Measured = 1.5,
            Threshold = 6,
            Tools = ["SkiaSharp 4"],
        };
        var paper = Found.Paper(0) with { Seen = [seen] };
        var finding = Found.By("photo-absent", paper).ShouldHaveSingleItem();
        (finding.Zone, finding.Measured, finding.Threshold).ShouldBe((seen.Zone, 1.5, 6));
        finding.Reason.ShouldBe("no photograph in its zone (1.5 against 6)");
        finding.Tools.ShouldBe(seen.Tools);
    }

    [Fact]
    public void An_empty_mandatory_field_is_named()
    {
        var card = new Card { Fields = [new("rank", "", true), new("unit", "7th", true), new("remarks", "", false)] };
        Found
            .By("field-empty", card)
            .Select(f => (f.State, f.Reason))
            .ShouldBe([(FindingState.Observed, "“rank” is empty"), (FindingState.NotObserved, "“unit” is filled in")]);
    }
}
