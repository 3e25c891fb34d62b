using Whence.Sqlite;
using Whence.Sqlite.Tables;

namespace Whence.Casework;

/// <summary>Makes decisions of what was asked: finds what the ids name, and says what can be decided of it.</summary>
/// <param name="file">The case.</param>
public sealed class Deciding(CaseFile file)
{
    private readonly FigureFinder figures = new(file);

    /// <summary>The decision on <paramref name="id"/>, or why there is none.</summary>
    public (Decision? Decision, string? Fault) Make(string id, AskedDecision asked)
    {
        if (Find(id) is not { } on)
        {
            return (null, NearestIds.Unknown("figure, position, allegation, question, origin or report", id, Near(id)));
        }
        if (Unfit(asked, on.Kind) is { } unfit)
        {
            return (null, unfit);
        }
        var others = ImmutableArray.CreateBuilder<Anchor>();
        var wanted = asked.Kind == DecisionKind.Merge ? on.Kind : AnchorKind.Figure;
        foreach (var other in asked.Others)
        {
            if (Find(other) is not { } found || found.Kind != wanted)
            {
                return (null, $"there is no {Named(wanted)} '{other}' in the case");
            }
            if (found != on)
            {
                others.Add(found);
            }
        }
        return others.Count == 0 && asked.Kind is DecisionKind.Merge or DecisionKind.Split
            ? (null, $"name what to {asked.Kind.ToString().ToLowerInvariant()}, after the decision")
            : (
                new Decision(0, asked.Kind, on, asked.Who, default)
                {
                    Why = asked.Why,
                    Others = others.ToImmutable(),
                    Correction = asked.Correction,
                },
                null
            );
    }

    private static string? Unfit(AskedDecision asked, AnchorKind of) =>
        (asked.Kind, of) switch
        {
            (DecisionKind.Note, _) => null,
            (_, AnchorKind.Report) => "a report takes a note only",
            (DecisionKind.Merge or DecisionKind.Split, not (AnchorKind.Question or AnchorKind.Origin)) =>
                "questions and origins are merged and split: q:… or o:…",
            (DecisionKind.Correct, not AnchorKind.Figure) => "a figure is corrected; reject what is wrong otherwise",
            (DecisionKind.Reject, AnchorKind.Question or AnchorKind.Origin) =>
                "reject its figures, or split them off: a question or origin is made of them",
            _ => null,
        };

    // What was read, before any correction: a decision hangs on that.
    private Anchor? Find(string id)
    {
        var bare = Bare(id);
        var report = FigureFinder.ReportOf(bare) ?? bare;
        return file.Reports.Find(report) is { } kept && file.Readings.Find(kept.Number) is { } statements
            ? Anchor.Of(id, statements)
            : null;
    }

    private IEnumerable<string> Near(string id) =>
        FigureFinder.ReportOf(Bare(id)) is { } report && figures.Report(report) is var (_, statements)
            ?
            [
                .. statements.Figures.Select(f => f.Id),
                .. statements.Positions.Select(p => p.Id),
                .. statements.Allegations.Select(a => a.Id),
            ]
            : file.Reports.Ids();

    private static string Bare(string id) =>
        id.StartsWith(Anchor.OfQuestion, StringComparison.Ordinal)
        || id.StartsWith(Anchor.OfOrigin, StringComparison.Ordinal)
            ? id[Anchor.OfQuestion.Length..]
            : id;

    private static string Named(AnchorKind kind) => kind.ToString().ToLowerInvariant();
}
