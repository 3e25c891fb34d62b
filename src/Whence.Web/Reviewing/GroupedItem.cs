using Whence.Sqlite.Tables;
using Whence.Web.Cases;

namespace Whence.Web.Reviewing;

/// <summary>A question or an origin, with what can be merged with it or split off.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it asks, or who says it.</param>
/// <param name="Figures">Its figures, with their reports.</param>
/// <param name="Others">What it could be merged with, by id.</param>
/// <param name="Decisions">What was decided of it, in order.</param>
public sealed record GroupedItem(
    string Id,
    string Name,
    ImmutableArray<(Figure Figure, Heading Heading)> Figures,
    ImmutableArray<(string Id, string Name)> Others,
    ImmutableArray<Decision> Decisions
)
{
    private const int Most = 100;
    private const int MostOthers = 30;

    /// <summary>The newest decision of it; -1 for none.</summary>
    public long Newest => Decisions.IsEmpty ? -1 : Decisions[^1].Number;

    /// <summary>What <paramref name="id"/> names; null where there is no such question or origin.</summary>
    internal static GroupedItem? Of(OpenedCase opened, string id)
    {
        if (opened.Answers.Question(id) is { } question)
        {
            var others = new QuestionList(opened.File)
                .Page(new Filter { Measure = question.Measure.Name }, 0, MostOthers + 1)
                .OrderByDescending(other => other.Value.Place == question.Place)
                .Select(other => (other.Value.Id, Name: Formats.Exports.Phrases.Asked(other.Value)))
                .Where(other => other.Id != id)
                .Take(MostOthers);
            return Made(opened, id, Formats.Exports.Phrases.Asked(question), question.Figures, others);
        }
        if (opened.Answers.Origin(id) is { } origin)
        {
            var others = opened
                .Tables.Origins(new Filter { Source = origin.Source })
                .Rows(MostOthers + 1)
                .Where(other => other.Id != id)
                .Select(other =>
                    (other.Id, Name: $"{other.Source}, {Formats.Exports.Phrases.Count(other.Reports.Length, "report")}")
                )
                .Take(MostOthers);
            return Made(opened, id, origin.Source, origin.Figures, others);
        }
        return null;
    }

    private static GroupedItem Made(
        OpenedCase opened,
        string id,
        string name,
        ImmutableArray<string> figures,
        IEnumerable<(string Id, string Name)> others
    )
    {
        var kind = id.StartsWith(Anchor.OfQuestion, StringComparison.Ordinal) ? AnchorKind.Question : AnchorKind.Origin;
        var own = id[Anchor.OfQuestion.Length..];
        return new GroupedItem(
            id,
            name,
            [
                .. figures
                    .Take(Most)
                    .Select(figure =>
                        opened.Figures.Find(figure) is var (kept, found, _) ? (found, kept.Heading) : default
                    )
                    .Where(found => found.Item1 is not null),
            ],
            [.. others],
            [
                .. opened
                    .File.Reviews.All()
                    .Where(d => d.On.Kind == kind && Identifier.For(d.On.Report, 'f', d.On.Span.Start) == own),
            ]
        );
    }
}
