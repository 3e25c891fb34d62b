namespace Whence.Examining.Dating;

/// <summary>date-order: days that cannot follow each other so, such as an issue before the holder's birth.</summary>
public sealed class DateOrderRule() : PaperRule("date-order", 1)
{
    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        ["a day was misread or miscopied", "day and month are written the other way round", "a clerk's slip"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Paper paper)
    {
        var compared = 0;
        foreach (var card in paper.Cards)
        {
            var (before, broken) = (compared, false);
            foreach (var (earlier, first, later, second) in Orders(card))
            {
                if (PaperDate.Known(first) is not { } a || PaperDate.Known(second) is not { } b)
                {
                    continue;
                }
                compared++;
                if (b.IsBefore(a))
                {
                    broken = true;
                    yield return Observed(paper, $"{later} (“{b.Words}”) lies before {earlier} (“{a.Words}”)") with
                    {
                        Tools = card.Tools,
                    };
                }
            }
            if (!broken && compared > before)
            {
                yield return NotObserved(
                    paper,
                    $"the days are in order, as far as they are given ({compared - before} compared)"
                ) with
                {
                    Tools = card.Tools,
                };
            }
        }
        if (compared == 0)
        {
            yield return NotDetermined(paper, "no two days that follow each other are given and can be read");
        }
    }

    private static IEnumerable<(string Earlier, string? First, string Later, string? Second)> Orders(Card card) =>
        [
            ("birth", card.Born, "issue", card.Issued),
            ("birth", card.Born, "expiry", card.Expires),
            ("issue", card.Issued, "expiry", card.Expires),
            ("birth", card.Born, "recording", card.Recorded),
            ("issue", card.Issued, "recording", card.Recorded),
        ];
}
