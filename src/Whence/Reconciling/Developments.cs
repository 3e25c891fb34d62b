namespace Whence.Reconciling;

/// <summary>What is otherwise in one dossier than in an earlier one of the same matter.</summary>
public sealed record Developments
{
    /// <summary>Reports that have come.</summary>
    public ImmutableArray<Heading> Reports { get; init; } = [];

    /// <summary>Their figures, repeats left out.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Voices that were not heard before: origins of new figures alone.</summary>
    public ImmutableArray<Origin> Origins { get; init; } = [];

    /// <summary>What sources have taken back since.</summary>
    public ImmutableArray<Conflict> Revisions { get; init; } = [];

    /// <summary>Contradictions and strains that have come.</summary>
    public ImmutableArray<Conflict> Come { get; init; } = [];

    /// <summary>Those that have gone.</summary>
    public ImmutableArray<Conflict> Gone { get; init; } = [];

    /// <summary>Questions that are new, gone, or have moved.</summary>
    public ImmutableArray<Movement> Questions { get; init; } = [];

    /// <summary>What is otherwise in <paramref name="after"/> than in <paramref name="before"/>.</summary>
    public static Developments Between(Dossier before, Dossier after)
    {
        var known = before.Statements.Select(s => s.Heading.Id).ToHashSet(StringComparer.Ordinal);
        var had = before.Statements.SelectMany(s => s.Figures).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Statements> added = [.. after.Statements.Where(s => !known.Contains(s.Heading.Id))];
        var come = Fresh(after.Conflicts, before.Conflicts);
        return new Developments
        {
            Reports = [.. added.Select(s => s.Heading)],
            Figures = [.. added.SelectMany(s => s.Figures).Where(f => f.Repeats is null)],
            Origins = [.. after.Origins.Where(o => !o.Figures.Any(had.Contains))],
            Revisions = [.. come.Where(c => c.Kind == ConflictKind.Revision)],
            Come = [.. come.Where(c => c.Kind != ConflictKind.Revision)],
            Gone = [.. Fresh(before.Conflicts, after.Conflicts).Where(c => c.Kind != ConflictKind.Revision)],
            Questions = [.. Moved(before.Questions, after.Questions)],
        };
    }

    // A conflict is known by the figures that it is between, whichever is named first.
    private static IEnumerable<Conflict> Fresh(ImmutableArray<Conflict> these, ImmutableArray<Conflict> those)
    {
        var known = those.Select(Key).ToHashSet(StringComparer.Ordinal);
        return these.Where(c => !known.Contains(Key(c)));
    }

    private static string Key(Conflict conflict) =>
        conflict.Kind + "\n" + string.Join('\n', conflict.Figures.Order(StringComparer.Ordinal));

    // A question goes on in that which has most of its figures: its id may be another's where an earlier figure has come.
    private static IEnumerable<Movement> Moved(ImmutableArray<Question> before, ImmutableArray<Question> after)
    {
        var answered = new Dictionary<string, Question>(StringComparer.Ordinal);
        foreach (var question in before)
        {
            foreach (var figure in question.Figures)
            {
                answered.TryAdd(figure, question);
            }
        }
        var gone = before.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var question in after)
        {
            var was = question
                .Figures.Select(f => answered.GetValueOrDefault(f))
                .OfType<Question>()
                .Where(gone.Contains)
                .GroupBy(q => q.Id, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .FirstOrDefault()
                ?.First();
            if (was is not null)
            {
                gone.Remove(was);
            }
            var movement = new Movement(was, question);
            if (movement.HasMoved)
            {
                yield return movement;
            }
        }
        foreach (var question in before.Where(gone.Contains))
        {
            yield return new Movement(question, null);
        }
    }
}
