using NodaTime;
using Whence.Counting;
using Whence.Reconciling;
using Whence.Reconciling.Ruling;
using static Whence.Testing.FigureBuilder;

namespace Whence.Tests.Reconciling.Ruling;

public sealed class RuledReckoningTests
{
    private static readonly LocalDate Day = new(2024, 5, 10);

    [Theory]
    [InlineData("killed in Velm + killed in Castrel <= killed in Marn", 35, 1)]
    [InlineData("killed in Velm + killed in Castrel <= killed in Marn", 42, 0)]
    [InlineData("killed in Velm + killed in Castrel <= killed in Marn", 50, 0)]
    [InlineData("killed in Velm + killed in Castrel = killed in Marn", 50, 1)]
    [InlineData("place Velm is part of Marn\nplace Castrel is part of Marn", 29, 1)]
    [InlineData("place Velm is part of Marn\nplace Castrel is part of Marn", 31, 0)]
    public void Counts_of_places_are_held_together_as_the_rules_say(string rules, long marn, int clashes)
    {
        var conflicts = Conflicts(
            rules,
            At("Velm", Killed(0, 12, "the mayor")),
            At("Castrel", Killed(40, 30, "the coast guard")),
            At("Marn", Killed(80, marn, "a minister"))
        );

        conflicts.Length.ShouldBe(clashes);
        conflicts.ShouldAllBe(c => c.Reason.EndsWith("(r.rules, line 1).") || c.Reason.EndsWith("(r.rules, line 2)."));
    }

    [Fact]
    public void A_rule_justifies_what_follows_from_it_with_its_own_words_and_line() =>
        Conflicts(
                "# towns\nkilled in Velm + killed in Castrel <= killed in Marn",
                At("Velm", Killed(0, 12, "the mayor")),
                At("Castrel", Killed(40, 30, "the coast guard")),
                At("Marn", Killed(80, 35, "a minister"))
            )
            .ShouldHaveSingleItem()
            .Reason.ShouldBe(
                "“12” killed (the mayor: 12) and “30” killed (the coast guard: 30) and “35” killed (a minister: 35) cannot all be "
                    + "true: killed in Velm + killed in Castrel <= killed in Marn (r.rules, line 2)."
            );

    [Fact]
    public void What_follows_through_several_rules_names_each() =>
        Conflicts(
                "place Velm is part of Castrel\nplace Castrel is part of Marn",
                At("Velm", Killed(0, 12, "the mayor")),
                At("Marn", Killed(80, 9, "a minister"))
            )
            .ShouldHaveSingleItem()
            .Reason.ShouldEndWith(
                "place Velm is part of Castrel (r.rules, line 1), place Castrel is part of Marn (r.rules, line 2)."
            );

    [Fact]
    public void A_strain_that_rests_on_a_rule_says_so()
    {
        var conflict = Conflicts(
                "killed + wounded + missing = casualties",
                Figure("r", 0, "several hundred", new Interval(300, 999), Measure.Casualties, "an official"),
                Killed(40, 90, "the mayor"),
                Killed(80, 400, "the mayor") with
                {
                    Measure = Measure.Wounded,
                },
                Killed(120, 500, "the mayor") with
                {
                    Measure = Measure.Missing,
                }
            )
            .ShouldHaveSingleItem();

        conflict.Left.ShouldBe(new Interval(990, 990));
        conflict.Reason.ShouldEndWith("By killed + wounded + missing = casualties (r.rules, line 1).");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("without killed + wounded = casualties", 0)]
    [InlineData("killed + wounded + missing = casualties", 0)]
    public void A_users_sum_takes_the_place_of_what_is_built_in(string rules, int clashes) =>
        Conflicts(
            rules,
            Killed(0, 30, "the mayor"),
            Killed(40, 40, "the mayor") with
            {
                Measure = Measure.Wounded,
            },
            Killed(80, 80, "the army") with
            {
                Measure = Measure.Casualties,
            }
        )
            .Length.ShouldBe(clashes);

    [Theory]
    [InlineData("", 0)]
    [InlineData("population reservists is part of soldiers", 1)]
    [InlineData("population conscripts is part of soldiers\npopulation reservists is conscripts", 1)]
    public void A_people_that_rules_put_in_another_is_no_greater(string rules, int clashes) =>
        Conflicts(
            rules,
            Of("soldiers", PopulationKind.Combatants, Killed(0, 12, "the army")),
            Of("young reservists", PopulationKind.People, Killed(40, 15, "the army"))
        )
            .Length.ShouldBe(clashes);

    [Theory]
    [InlineData("", 0)]
    [InlineData("place Nord Velm is Felum", 1)]
    public void Two_names_that_rules_join_are_one_place(string rules, int clashes) =>
        Conflicts(
            rules,
            Report("r", Day, At("Nord Velm", Killed(0, 12, "the mayor"))),
            Report("s", Day, At("Felum", Figure("s", 0, "19", new Interval(19, 19), Measure.Killed, "a nurse")))
        )
            .Length.ShouldBe(clashes);

    [Fact]
    public void What_is_stated_keeps_its_own_words_whatever_rules_call_it()
    {
        var report = Report("r", Day, At("Nord Velm", Killed(0, 12, "the mayor")));
        var inquiry = new Inquiry(new InquiryOptions { Rules = Rules("place Nord Velm is Felum") });

        inquiry.Weigh([report]).Statements[0].Figures[0].Place!.Text.ShouldBe("Nord Velm");
    }

    private static ImmutableArray<Conflict> Conflicts(string rules, params Figure[] figures) =>
        Conflicts(rules, Report("r", Day, figures));

    private static ImmutableArray<Conflict> Conflicts(string rules, params Statements[] reports) =>
        new Reconciler(Convention.Whence, Rules(rules))
            .Reconcile(
                [.. reports.Select(r => r with { Gist = new Gist([1, 2, 3, 4, 5, 6, 7], [1, 1, 1, 1, 1, 1, 1]) })],
                []
            )
            .Conflicts;

    private static RuleSet Rules(string text) => RuleSet.Parse("r.rules", text).Rules.ShouldNotBeNull();

    private static Figure Killed(int start, long count, string source) =>
        Figure("r", start, $"{count}", new Interval(count, count), Measure.Killed, source);

    private static Figure At(string place, Figure figure) =>
        figure with
        {
            Place = new Place(place, PlaceKind.Settlement, 1),
        };

    private static Figure Of(string people, PopulationKind kind, Figure figure) =>
        figure with
        {
            Population = new Population(people, kind),
        };
}
