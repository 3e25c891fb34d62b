using Whence.Sqlite.Readings;
using Whence.Sqlite.Weighing;

namespace Whence.Sqlite.Tables;

/// <summary>The tables that a case answers from.</summary>
/// <param name="file">The case.</param>
public sealed class CaseTables(CaseFile file)
{
    /// <summary>The figures that <paramref name="filter"/> asks for.</summary>
    public StatedTable<Figure> Figures(Filter filter) =>
        new(
            file,
            "figure",
            new Conditions()
                .And("measure = $", filter.Measure)
                .And("report = $", filter.Report)
                .Has("place", filter.Place)
                .Has("people", filter.Population)
                .Has("source", filter.Source)
                .Published(filter)
                .If(filter.Contested, "(report, nth) IN (SELECT report, nth FROM clash)"),
            statements => statements.Figures,
            figure => figure.Id
        );

    /// <summary>The positions.</summary>
    public StatedTable<Position> Positions(Filter filter) =>
        new(
            file,
            "position",
            new Conditions()
                .And("report = $", filter.Report)
                .And("actor = $", Folded.Of(filter.Speaker))
                .Has("actor", filter.Source)
                .Has("matter", filter.Matter)
                .And(
                    "matter IN (SELECT words FROM wording WHERE matter = (SELECT matter FROM wording WHERE words = $))",
                    Folded.Of(filter.SameMatter)
                )
                .And("stance = $", Folded.Of(filter.Stance?.ToString()))
                .Published(filter),
            statements => statements.Positions,
            position => position.Id
        );

    /// <summary>The allegations.</summary>
    public StatedTable<Allegation> Allegations(Filter filter) =>
        new(
            file,
            "allegation",
            new Conditions()
                .And("report = $", filter.Report)
                .And("accuser = $", Folded.Of(filter.Speaker))
                .Has("accuser", filter.Source)
                .Has("accused", filter.Accused)
                .Has("act", filter.Matter)
                .Published(filter),
            statements => statements.Allegations,
            allegation => allegation.Id
        );

    /// <summary>The questions, the contested and the widely told first.</summary>
    public AnswerTable<Question> Questions(Filter filter) =>
        new(
            file,
            "question",
            "number",
            new Conditions()
                .And("measure = $", filter.Measure)
                .Has("place", filter.Place)
                .Has("people", filter.Population)
                .And("grading = $", Folded.Of(filter.Grading?.ToString()))
                .If(filter.Contested, "contested > 0")
                .And("number IN (SELECT question FROM weighed WHERE report = $)", filter.Report)
                .AnsweredBy(file.Connection, filter.Source),
            AnswerReader.Question
        );

    /// <summary>The origins, those that most reports carry first.</summary>
    public AnswerTable<Origin> Origins(Filter filter) =>
        new(
            file,
            "origin",
            "reports DESC, number",
            new Conditions()
                .Has("source", filter.Source)
                .And("number IN (SELECT origin FROM weighed WHERE report = $)", filter.Report)
                .And(Of("origin", "f.measure = $"), filter.Measure)
                .And(Of("origin", "instr(f.place, $) > 0"), Folded.Of(filter.Place))
                .And(Of("origin", "instr(f.people, $) > 0"), Folded.Of(filter.Population)),
            AnswerReader.Origin
        );

    /// <summary>The conflicts, contradictions first.</summary>
    public AnswerTable<Conflict> Conflicts(Filter filter) =>
        new(
            file,
            "conflict",
            "number",
            new Conditions()
                .And("kind = $", Folded.Of(filter.Kind?.ToString()))
                .And("number IN (SELECT conflict FROM clash WHERE report = $)", filter.Report)
                .And(Between("f.measure = $"), filter.Measure)
                .And(Between("instr(f.place, $) > 0"), Folded.Of(filter.Place))
                .And(Between("instr(f.people, $) > 0"), Folded.Of(filter.Population))
                .And(Between("instr(f.source, $) > 0"), Folded.Of(filter.Source)),
            AnswerReader.Conflict
        );

    private static string Of(string answer, string condition) =>
        $"number IN (SELECT w.{answer} FROM figure f JOIN weighed w USING (report, nth) WHERE {condition})";

    private static string Between(string condition) =>
        $"number IN (SELECT c.conflict FROM clash c JOIN figure f USING (report, nth) WHERE {condition})";
}
