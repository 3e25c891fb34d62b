namespace Whence.Reconciling;

/// <summary>Grades a question by Airwars' scale, from its origins, what contradicts it, and who confirms or denies it.</summary>
/// <param name="Grading">The grade.</param>
/// <param name="Grounds">What it was derived from, in words.</param>
internal sealed record Grade(Grading Grading, string Grounds)
{
    /// <summary>The grade of the question that <paramref name="claims"/> answer.</summary>
    /// <param name="claims">Its claims.</param>
    /// <param name="conflicts">The conflicts that a claim of it is part of.</param>
    /// <param name="positions">The positions stated in the sentences that give its figures.</param>
    public static Grade Of(
        IReadOnlyList<Claim> claims,
        IReadOnlyCollection<Conflict> conflicts,
        IReadOnlyCollection<Position> positions
    )
    {
        var revised = conflicts
            .Where(c => c.Kind == ConflictKind.Revision)
            .Select(c => c.Figures[0])
            .ToHashSet(StringComparer.Ordinal);
        var clashes = conflicts.Count(c => c.Kind == ConflictKind.Contradiction);
        var denial = positions.FirstOrDefault(p => p.Stance == Stance.Denies);
        var confirmation = positions.FirstOrDefault(p => p.Stance == Stance.Confirms);
        var origins = claims.Select(c => c.Origin).Distinct(StringComparer.Ordinal).Count();
        return claims.All(c => revised.Contains(c.Figure.Id))
                ? new(Grading.Discounted, "whoever said so has taken it back")
            : clashes > 0 ? new(Grading.Contested, clashes == 1 ? "one contradiction" : $"{clashes} contradictions")
            : denial is not null ? new(Grading.Contested, $"{denial.Actor} denies it")
            : confirmation is not null ? new(Grading.Confirmed, $"{confirmation.Actor} confirms it")
            : origins > 1 ? new(Grading.Fair, $"{origins} independent origins, and none contradicts another")
            : new(Grading.Weak, "one voice alone");
    }
}
