using System.Text;
using System.Text.Json;
using NodaTime;
using Whence.Formats.Contract;

namespace Whence.Formats.Tests;

public sealed class ContractWriterTests
{
    // The face before the number is two UTF-16 code units and one code point.
    private const string Text = "😀 Nearly 100 guards were hurt, a mayor said.";

    private static readonly Report Report = new("r", Text) { Published = new LocalDate(2024, 12, 23) };

    private static readonly Figure Figure = new(
        "r#f3",
        "r",
        new Span(3, 13),
        new Quantity(Hedge.AtLeast, [100], new Interval(100, null)),
        Measure.Wounded
    )
    {
        Words = "Nearly 100",
        Sentence = new Span(3, Text.Length),
        SentenceText = Text[3..],
        Population = new Population("guards", PopulationKind.Combatants) { Span = new Span(14, 20) },
        Place = new Place("Ostrava", PlaceKind.Settlement, 1),
        Period = new Period("in May") { From = new LocalDate(2024, 5, 1), Precision = 4 },
        Via = ["a paper"],
    };

    private static List<JsonElement> Write(Statements statements, Dossier dossier)
    {
        using var stream = new MemoryStream();
        using (var writer = new ContractWriter(stream))
        {
            writer.Write(Report, statements);
            writer.Write(dossier);
        }
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(l => JsonDocument.Parse(l).RootElement)];
    }

    private static JsonElement Last(Statements? statements = null, Dossier? dossier = null) =>
        Write(statements ?? new Statements(Heading.Of(Report)), dossier ?? new Dossier())[^1];

    private static string Fields(JsonElement line) => string.Join(' ', line.EnumerateObject().Select(p => p.Name));

    private static Statements With(Figure figure) => new(Heading.Of(Report)) { Figures = [figure] };

    [Fact]
    public void A_report_has_its_fields_and_counts_code_points()
    {
        var line = Last();
        Fields(line).ShouldBe("type id title publisher published language characters text");
        line.GetProperty("characters").GetInt32().ShouldBe(Text.Length - 1);
        line.GetProperty("title").ValueKind.ShouldBe(JsonValueKind.Null);
        line.GetProperty("published").GetString().ShouldBe("2024-12-23");
    }

    [Fact]
    public void A_report_that_was_taken_back_says_so_behind_its_fields()
    {
        using var stream = new MemoryStream();
        using (var writer = new ContractWriter(stream))
        {
            writer.Write(Report with { Standing = Standing.Withheld }, new Statements(Heading.Of(Report)));
        }
        var line = JsonDocument.Parse(stream.ToArray()).RootElement;
        Fields(line).ShouldBe("type id title publisher published language characters text standing");
        line.GetProperty("standing").GetString().ShouldBe("withheld");
    }

    [Fact]
    public void A_withdrawal_has_its_fields()
    {
        var line = Last(dossier: new Dossier { Withdrawals = [new Withdrawal("r", Standing.Canceled, "s", ["r#f3"])] });
        Fields(line).ShouldBe("type id report standing root figures");
        line.GetProperty("standing").GetString().ShouldBe("canceled");
    }

    [Fact]
    public void A_figure_has_its_fields()
    {
        var line = Last(With(Figure));
        Fields(line)
            .ShouldBe(
                "type id report quote hedge values vague outer low high measure population realis attribution source via place period"
            );
        line.GetProperty("hedge").GetString().ShouldBe("at-least");
        line.GetProperty("quote").GetRawText().ShouldBe("""{"start":2,"end":12,"text":"Nearly 100"}""");
        line.GetProperty("population").GetRawText().ShouldBe("""{"start":13,"end":19,"text":"guards"}""");
        line.GetProperty("place").GetRawText().ShouldBe("""{"text":"Ostrava","start":null,"end":null,"id":null}""");
        line.GetProperty("period")
            .GetRawText()
            .ShouldBe("""{"from":"2024-05-01","to":null,"precision":4,"text":"in May"}""");
        line.GetProperty("high").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void What_a_figure_lacks_is_null_and_not_left_out()
    {
        var line = Last(With(Figure with { Population = null, Place = null, Period = null, Via = [] }));
        foreach (var name in (string[])["vague", "outer", "population", "attribution", "source", "place", "period"])
        {
            line.GetProperty(name).ValueKind.ShouldBe(JsonValueKind.Null);
        }
        line.GetProperty("via").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void An_attribution_has_its_fields()
    {
        var attribution = new Attribution("r#a3", "r") { Source = [new Span(32, 39)], Cue = [new Span(40, 44)] };
        var line = Last(new Statements(Heading.Of(Report)) { Attributions = [attribution] });
        Fields(line).ShouldBe("type id report kind stance parent source cue content");
        line.GetProperty("source").GetRawText().ShouldBe("""[{"start":31,"end":38,"text":"a mayor"}]""");
    }

    [Fact]
    public void A_position_has_its_fields()
    {
        var position = new Position("r#p3", "r", "The ministry", Stance.Silent, "it")
        {
            Words = default,
            SentenceText = "",
        };
        var line = Last(new Statements(Heading.Of(Report)) { Positions = [position] });
        Fields(line).ShouldBe("type id actor stance on attribution since");
        line.GetProperty("stance").GetString().ShouldBe("silent");
    }

    [Fact]
    public void An_allegation_has_its_fields()
    {
        var allegation = new Allegation("r#g3", "r", null, "the mayor", new Span(3, 9))
        {
            ActText = "Nearly",
            SentenceText = "",
        };
        var line = Last(new Statements(Heading.Of(Report)) { Allegations = [allegation] });
        Fields(line).ShouldBe("type id accuser accused act attribution kind victims");
        line.GetProperty("act").GetRawText().ShouldBe("""{"start":2,"end":8,"text":"Nearly"}""");
    }

    [Fact]
    public void An_edge_counts_its_evidence_in_code_points()
    {
        var edge = new Edge(EdgeKind.SameUtterance, "a", "r", "b", null)
        {
            Evidence = [new("r", new Span(3, 9), null)],
        };
        var line = Last(dossier: new Dossier { Edges = [edge] });
        Fields(line).ShouldBe("type id from from_report to to_report kind evidence");
        line.GetProperty("kind").GetString().ShouldBe("same-utterance");
        line.GetProperty("evidence").GetRawText().ShouldBe("""[{"report":"r","start":2,"end":8,"text":null}]""");
    }

    [Fact]
    public void An_origin_has_its_fields() =>
        Fields(Last(dossier: new Dossier { Origins = [new Origin("o:a", "A mayor", ["a"], ["r"])] }))
            .ShouldBe("type id source figures reports");

    [Fact]
    public void A_question_has_its_fields()
    {
        var question = new Question("q:a", Measure.Killed)
        {
            Accounts =
            [
                ["a"],
                ["b", "c"],
            ],
        };
        var line = Last(dossier: new Dossier { Questions = [question] });
        Fields(line)
            .ShouldBe("type id measure population place from to low best high reports origins figures accounts");
        line.GetProperty("accounts").GetRawText().ShouldBe("""[["a"],["b","c"]]""");
    }

    [Fact]
    public void A_conflict_has_its_fields()
    {
        var strain = new Conflict("c:a", ConflictKind.Strain, ["a", "b"], "why")
        {
            Left = new(991, 999),
            Share = 0.013,
        };
        var line = Last(dossier: new Dossier { Conflicts = [strain] });
        Fields(line).ShouldBe("type id figures kind left reason");
        line.GetProperty("left").GetRawText().ShouldBe("""{"low":991,"high":999,"share":0.013}""");
    }

    [Fact]
    public void A_span_that_parts_a_surrogate_pair_is_still_written()
    {
        var attribution = new Attribution("r#a0", "r") { Source = [new Span(0, 1)] };
        Last(new Statements(Heading.Of(Report)) { Attributions = [attribution] })
            .GetProperty("source")[0]
            .GetProperty("text")
            .GetString()
            .ShouldBe("\uFFFD");
    }
}
