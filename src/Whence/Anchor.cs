namespace Whence;

/// <summary>
/// What a decision hangs on: words at their place in a report, and what they were read as. Whoever reads the report again,
/// or in another way, finds the place by it, or finds that there is nothing there that the decision can be of.
/// </summary>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Span">The words: a figure's quote, what states a position, an allegation's act; in UTF-16 code units.</param>
/// <param name="Words">The words as they stand there; empty for a report as a whole.</param>
/// <param name="As">What they were read as: a figure's measure, a position's stance and actor, the accused of an allegation.</param>
public sealed record Anchor(AnchorKind Kind, string Report, Span Span, string Words, string As)
{
    /// <summary>What stands before the id of a figure in that of the question that is named after it.</summary>
    public const string OfQuestion = "q:";

    /// <summary>Likewise, of an origin.</summary>
    public const string OfOrigin = "o:";

    /// <summary>The anchor of what <paramref name="id"/> names among what its report states; null where nothing there has the id.</summary>
    public static Anchor? Of(string id, Statements statements)
    {
        var kind =
            id.StartsWith(OfQuestion, StringComparison.Ordinal) ? AnchorKind.Question
            : id.StartsWith(OfOrigin, StringComparison.Ordinal) ? AnchorKind.Origin
            : AnchorKind.Figure;
        var figure = kind == AnchorKind.Figure ? id : id[OfQuestion.Length..];
        if (statements.Figures.FirstOrDefault(f => f.Id == figure) is { } counted)
        {
            return Of(counted) with { Kind = kind };
        }
        return statements.Positions.FirstOrDefault(p => p.Id == id) is { } position ? Of(position)
            : statements.Allegations.FirstOrDefault(a => a.Id == id) is { } allegation ? Of(allegation)
            : statements.Heading.Id == id ? new Anchor(AnchorKind.Report, id, default, "", "")
            : null;
    }

    /// <summary>The anchor of a figure.</summary>
    public static Anchor Of(Figure figure) =>
        new(AnchorKind.Figure, figure.Report, figure.Quote, figure.Words, figure.Measure.Name);

    /// <summary>The anchor of a position.</summary>
    public static Anchor Of(Position position) =>
        new(
            AnchorKind.Position,
            position.Report,
            position.Words,
            position.On,
            $"{position.Stance.ToString().ToLowerInvariant()} {position.Actor}"
        );

    /// <summary>The anchor of an allegation.</summary>
    public static Anchor Of(Allegation allegation) =>
        new(AnchorKind.Allegation, allegation.Report, allegation.Act, allegation.ActText, allegation.Accused);
}
