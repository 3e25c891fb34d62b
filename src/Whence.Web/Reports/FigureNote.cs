using Whence.Sqlite.Tables;

namespace Whence.Web.Reports;

/// <summary>A figure, with what came of it.</summary>
/// <param name="Figure">The figure, as it was corrected.</param>
/// <param name="Question">What it answers; null where it was not weighed.</param>
/// <param name="Origin">What it traces to; null where it was not weighed.</param>
/// <param name="Conflicts">The clashes that it is part of.</param>
/// <param name="Decision">The decision that holds of it; null where none does.</param>
/// <param name="Fallen">Whether it counts for nothing, because its report or one that it rests on was taken back.</param>
public sealed record FigureNote(
    Figure Figure,
    Question? Question,
    Utterance? Origin,
    ImmutableArray<Conflict> Conflicts,
    Decision? Decision,
    bool Fallen
);
