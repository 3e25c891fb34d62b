using CsCheck;
using Whence.Counting;
using Whence.Reconciling.Ruling;

namespace Whence.Tests.Reconciling.Ruling;

public sealed class RuleSetTests
{
    private static readonly string[] Pieces =
    [
        "place ",
        " is part of ",
        "killed",
        " + ",
        " = ",
        "\n",
        "without ",
        " of ",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a remark\n\n")]
    [InlineData("killed + wounded + missing = casualties")]
    [InlineData("casualties = killed + wounded + missing")]
    [InlineData("killed of conscripts <= killed")]
    [InlineData("killed >= killed of conscripts + killed of officers")]
    [InlineData("killed in Velm + killed in Castrel ≤ killed in the Marn valley")]
    [InlineData("place Velm is part of Castrel\nplace Castrel is part of Marn\nplace Urm al-Jos is Urom al-Joz")]
    [InlineData("population conscripts is part of soldiers\nside Red Dawn is rebels\npeople medics is workers")]
    [InlineData("without killed + wounded = casualties")]
    [InlineData("killed of men = killed of males\nkilled of males + killed of women = killed of adults")]
    public void Rules_that_can_all_hold_are_taken(string text) => RuleSet.Parse("r", text).Error.ShouldBeNull();

    [Theory]
    [InlineData(
        "place Velm is part of Castrel\nplace Castrel is part of Marn\nplace Marn is part of Velm",
        "r:3: a circle: Marn is part of Velm (line 3), Velm is part of Castrel (line 1), Castrel is part of Marn (line 2)"
    )]
    [InlineData(
        "place Velm is part of Castrel\n\nplace Castrel is Velm",
        "r:3: a circle: Velm is part of Castrel (line 1), Castrel is Velm (line 3)"
    )]
    [InlineData("population guards is part of guards", "r:1: a circle: guards is part of guards (line 1)")]
    [InlineData(
        "killed + wounded = casualties\ncasualties + missing = killed",
        "r:2: a circle: casualties count in killed (line 2), killed count in casualties (line 1)"
    )]
    [InlineData(
        "population conscripts is part of soldiers\nkilled of soldiers <= killed of conscripts",
        "r:2: a circle: killed of conscripts by their words count in killed of soldiers, "
            + "killed of soldiers count in killed of conscripts (line 2)"
    )]
    [InlineData(
        "killed + wounded = casualties\nkilled + wounded + missing = casualties",
        "r:2: together they leave no missing at all: killed + wounded = casualties (line 1), "
            + "killed + wounded + missing = casualties (line 2)"
    )]
    [InlineData(
        "killed + wounded + missing <= casualties",
        "r:1: together they leave no missing at all: killed + wounded = casualties (built in), "
            + "killed + wounded + missing <= casualties (line 1)"
    )]
    [InlineData(
        "deployed = killed + wounded + missing\ndeployed = casualties",
        "r:2: together they leave no missing at all: killed + wounded = casualties (built in), "
            + "killed + wounded + missing = deployed (line 1), deployed = casualties (line 2)"
    )]
    [InlineData(
        "casualties + missing <= wounded",
        "r:1: a circle: wounded count in casualties (built in), casualties count in wounded (line 1)"
    )]
    [InlineData(
        "without killed + wounded = casualties\nkilled + wounded = casualties",
        "r:2: lines 1 and 2: killed + wounded = casualties cannot both hold and not hold"
    )]
    [InlineData(
        "without killed = missing",
        "r:1: nothing built in says killed = missing; what is built in is killed + wounded = casualties"
    )]
    public void Rules_that_cannot_all_hold_are_refused_with_their_lines(string text, string error) =>
        RuleSet.Parse("r", text).Error.ShouldNotBeNull().ToString().ShouldBe(error);

    [Theory]
    [InlineData("\nkiled + wounded = casualties", "r:2: there is no measure 'kiled': captured, casualties,")]
    [InlineData("killed + killed = casualties", "r:1: 'killed' stands there twice")]
    [InlineData("killed + = casualties", "r:1: a count is missing beside + or =")]
    [InlineData("killed + wounded = casualties + missing", "r:1: one side of a sum is a single count")]
    [InlineData("casualties <= killed + wounded", "r:1: one side of a sum is a single count")]
    [InlineData("killed = wounded = missing", "r:1: 'killed = wounded = missing' is no rule: a rule is a sum")]
    [InlineData("place Velm within Castrel", "r:1: 'Velm within Castrel' says neither “is part of” nor “is”")]
    [InlineData("place is part of Castrel", "r:1: 'is part of Castrel' says neither")]
    [InlineData("killed of  = missing", "r:1: ")]
    public void A_line_that_is_no_rule_is_told_with_its_line_and_reason(string text, string start) =>
        RuleSet.Parse("r", text).Error.ShouldNotBeNull().ToString().ShouldStartWith(start);

    [Fact]
    public void Measures_of_a_users_own_can_be_added_up()
    {
        var measures = MeasureTable.Parse("m", "rescued\tparticiple\trescued").Table.ShouldNotBeNull();

        RuleSet.Parse("r", "rescued + missing <= deployed", measures).Error.ShouldBeNull();
        RuleSet.Parse("r", "rescued + missing <= deployed").Error.ShouldNotBeNull();
    }

    [Fact]
    public void Too_many_rules_are_refused_and_as_many_as_are_taken_are_read_soon()
    {
        var lines = Enumerable.Range(0, 999).Select(i => $"place p{i}q is part of p{i + 1}q");

        RuleSet.Parse("r", string.Join('\n', lines)).Error.ShouldBeNull();
        RuleSet
            .Parse("r", string.Join('\n', Enumerable.Repeat("killed of a + killed of b <= killed", 400)))
            .Error.ShouldNotBeNull()
            .Reason.ShouldStartWith("the sums have more than");
    }

    [Fact]
    public void Any_text_is_rules_or_a_reason() =>
        Gen.Frequency((1, Gen.String), (4, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])))
            .Array[0, 12]
            .Sample(parts =>
            {
                var (rules, error) = RuleSet.Parse("r", string.Concat(parts));
                (rules is null).ShouldBe(error is not null);
            });

    // Parts among a few names: refused just where some name reaches itself.
    [Fact]
    public void Parts_are_refused_just_where_something_would_be_part_of_itself() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4])
            .Array[1, 7]
            .Sample(parts =>
            {
                var text = string.Join(
                    '\n',
                    parts.Select(p => $"place {Letter(p.Item1)} is part of {Letter(p.Item2)}")
                );
                var within = new bool[5, 5];
                foreach (var (inner, outer) in parts)
                {
                    within[inner, outer] = true;
                }
                for (var k = 0; k < 5; k++)
                {
                    for (var i = 0; i < 5; i++)
                    {
                        for (var j = 0; j < 5; j++)
                        {
                            within[i, j] |= within[i, k] && within[k, j];
                        }
                    }
                }
                var circular = Enumerable.Range(0, 5).Any(i => within[i, i]);
                (RuleSet.Parse("r", text).Error is not null).ShouldBe(circular);
            });

    private static string Letter(int i) => "bcdfg"[i].ToString();
}
