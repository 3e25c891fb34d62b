using Whence.Languages;

namespace Whence.Reconciling;

/// <summary>
/// Conflicts between reports of different days within one question: a count of what happened can grow as it is told again, but
/// not shrink. Only the first answer of each report is held against others, for later ones are often of another event. Which of two reports of one day came later is unknown, and ties nothing.
/// </summary>
internal static class Sweep
{
    // Conflicts named a question; a reader weighs no more.
    private const int Most = 64;

    // Earlier claims that each is held against, greatest first: keeps the cost linear where thousands answer one question.
    private const int Held = 64;

    public static IEnumerable<Conflict> Conflicts(IReadOnlyList<Claim> question, Matters matters)
    {
        var found = 0;
        var earlier = new List<Claim>();
        var voices = new HashSet<(string, Interval)>();
        foreach (
            var day in question
                .Where(c => c.Published is not null && c.Figure.Measure != Measure.Other)
                .DistinctBy(c => c.Report)
                .GroupBy(c => c.Published!.Value)
                .OrderBy(g => g.Key)
        )
        {
            var today = day.Where(c => voices.Add((c.Origin, c.Interval))).ToList();
            foreach (var later in today)
            {
                for (var i = 0; i < Math.Min(Held, earlier.Count) && earlier[i].Interval.Low > later.Interval.High; i++)
                {
                    if (!matters.TellOne(earlier[i].Report, later.Report) || !AtOnePlace(earlier[i], later))
                    {
                        continue;
                    }
                    if (found++ >= Most)
                    {
                        yield break;
                    }
                    yield return Make(earlier[i], later);
                }
            }
            earlier.AddRange(today);
            earlier.Sort(
                (a, b) =>
                    a.Interval.Low != b.Interval.Low
                        ? b.Interval.Low.CompareTo(a.Interval.Low)
                        : string.CompareOrdinal(a.Figure.Id, b.Figure.Id)
            );
        }
    }

    // Where either leaves the place unsaid, that both speak of one event is unknown, and unknown ties nothing.
    private static bool AtOnePlace(Claim a, Claim b) =>
        a.Figure.Place is { } x
        && b.Figure.Place is { } y
        && (x.Id is { } id ? id == y.Id : NameFold.Fold(x.Text) == NameFold.Fold(y.Text));

    private static Conflict Make(Claim earlier, Claim later)
    {
        var revised = earlier.Figure.Source is not null && earlier.Speaker == later.Speaker;
        return new Conflict(
            $"c:{earlier.Figure.Id}+{later.Figure.Id}",
            revised ? ConflictKind.Revision : ConflictKind.Contradiction,
            [earlier.Figure.Id, later.Figure.Id],
            revised ? Phrases.Revision(earlier, later) : Phrases.Contradiction([earlier, later], null)
        );
    }
}
