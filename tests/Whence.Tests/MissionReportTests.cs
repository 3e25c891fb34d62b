using Whence.Testing;

namespace Whence.Tests;

/// <summary>The report that the mission came with, read to the end. It lies beside a developer's checkout.</summary>
public sealed class MissionReportTests
{
    [Fact]
    public void Each_figure_stands_once_with_interval_source_and_days() =>
        Weigh()
            .Statements[0]
            .Figures.Where(figure => figure.Repeats is null)
            .Select(figure =>
                $"{figure.Words} {figure.Measure}: {figure.Quantity.Interval}, {figure.Source}, {figure.Period?.From:uuuu-MM-dd} {figure.Period?.To:uuuu-MM-dd}"
            )
            .ShouldBe([
                "three killed: 3, CNN,  ",
                "up to 12,000 deployed: 0–12,000, Estimates from Ukrainian, US, and South Korean intelligence,  ",
                "several hundred casualties: 300–999, a senior US official, 2024-10-01 ",
                "nearly 100 killed: 90–99, A South Korean lawmaker, 2024-10-01 ",
                "over 900 wounded: 901 or more, A South Korean lawmaker, 2024-10-01 ",
                "50 killed: 50, Ukraine’s special forces, 2024-12-14 2024-12-17",
                "47 wounded: 47, Ukraine’s special forces, 2024-12-14 2024-12-17",
                "over 20 killed: 21 or more, a Ukrainian drone unit, 2024-12-15 2024-12-15",
            ]);

    [Fact]
    public void Both_capitals_are_silent() =>
        Weigh()
            .Statements[0]
            .Positions.Where(position => position.Stance == Stance.Silent)
            .Select(position => position.Actor)
            .ShouldBe(["Moscow", "Pyongyang"], ignoreOrder: true);

    [Fact]
    public void Russia_is_accused_twice() =>
        Weigh()
            .Statements[0]
            .Allegations.Where(allegation => allegation.Repeats is null)
            .Select(allegation => $"{allegation.Accuser}: {allegation.Accused}")
            .ShouldBe(["Ukraine’s military: Russia", "Ukrainian officials: Russia"]);

    [Fact]
    public void Quotations_keep_their_words_and_speakers_whatever_marks_they_bear()
    {
        var quotations = Weigh().Statements[0].Quotations;
        quotations.Length.ShouldBe(2);
        quotations[0].Speaker.ShouldBe("the Ukrainian military");
        quotations[0].Text.ShouldStartWith("“This case once again");
        quotations[1].Speaker!.ShouldContain("Volodymyr Zelensky");
        quotations[1].Text.ShouldStartWith("\"Russians are trying");
        quotations[1].Text.ShouldEndWith("in battle,”");
    }

    [Fact]
    public void One_official_s_count_strains_a_lawmaker_s_two()
    {
        var conflict = Weigh().Conflicts.ShouldHaveSingleItem();
        conflict.Kind.ShouldBe(ConflictKind.Strain);
        conflict.Left.ShouldBe(new Interval(991, 999));
        conflict.Figures.Length.ShouldBe(3);
    }

    private static Dossier Weigh()
    {
        var path = Shared.Find("samples/kursk-2024-12-23.txt");
        Assert.SkipWhen(path is null, "The sample lies beside a developer's checkout, and is not here.");
        var inquiry = new Inquiry();
        var report = new Report("kursk", File.ReadAllText(path!)) { Published = new NodaTime.LocalDate(2024, 12, 23) };
        return inquiry.Weigh([inquiry.Read(report)]);
    }
}
