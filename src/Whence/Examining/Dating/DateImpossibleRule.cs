namespace Whence.Examining.Dating;

/// <summary>date-impossible: a day that the calendar has not, such as 30 February.</summary>
public sealed class DateImpossibleRule() : PaperRule("date-impossible", 1)
{
    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        ["the day was misread or miscopied", "the paper counts by another calendar", "a clerk's slip"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Paper paper)
    {
        var any = false;
        foreach (var card in paper.Cards)
        {
            var dates = PaperDates.Of(card).ToList();
            any |= dates.Count > 0;
            foreach (var (what, date) in dates.Where(d => d.Date.Impossible))
            {
                yield return Observed(paper, $"the day of {what}, “{date.Words}”, is none of the calendar") with
                {
                    Tools = card.Tools,
                };
            }
            foreach (var (what, date) in dates.Where(d => d.Date is { First: null, Impossible: false }))
            {
                yield return NotDetermined(paper, $"the day of {what}, “{date.Words}”, is not written as a day") with
                {
                    Tools = card.Tools,
                };
            }
            if (dates.Count > 0 && dates.All(d => d.Date.First is not null))
            {
                yield return NotObserved(paper, $"every day that is given is one of the calendar ({dates.Count})") with
                {
                    Tools = card.Tools,
                };
            }
        }
        if (!any)
        {
            yield return NotDetermined(paper, "no day is given");
        }
    }
}
