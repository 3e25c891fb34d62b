namespace Whence.Examining.Dating;

/// <summary>
/// authority-founded: issued before the authority, or the state, that issued it came to be, or after it ceased to be. The days of
/// authorities are those that the description gives; those of some states founded since 1990 ship.
/// </summary>
public sealed class AuthorityFoundedRule() : PaperRule("authority-founded", 1)
{
    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        [
            "the authority is the heir of one of the same name",
            "papers of a former state were still filled in",
            "the day of issue was misread or miscopied",
        ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Paper paper)
    {
        foreach (var card in paper.Cards)
        {
            yield return Of(paper, card) with
            {
                Tools = card.Tools,
            };
        }
        if (paper.Cards.IsEmpty)
        {
            yield return NotDetermined(paper, "nothing is known of what it says");
        }
    }

    private Finding Of(Paper paper, Card card)
    {
        if (PaperDate.Known(card.Issued) is not { } issued)
        {
            return NotDetermined(paper, "no day of issue is given that can be read");
        }
        var lifetimes = new[]
        {
            (
                Name: card.Authority ?? "the authority",
                From: PaperDate.Known(card.AuthorityFounded),
                To: PaperDate.Known(card.AuthorityDissolved)
            ),
            (Name: card.State ?? "", From: States.Founded(card.State), To: null),
        };
        foreach (var (name, from, to) in lifetimes)
        {
            if (from is not null && issued.IsBefore(from))
            {
                return Observed(paper, $"issued on “{issued.Words}”, before {name} came to be (“{from.Words}”)");
            }
            if (to is not null && to.IsBefore(issued))
            {
                return Observed(paper, $"issued on “{issued.Words}”, after {name} ceased to be (“{to.Words}”)");
            }
        }
        return lifetimes.Any(l => l.From is not null || l.To is not null)
            ? NotObserved(paper, $"who issued it on “{issued.Words}” was there on that day")
            : NotDetermined(paper, "when who issued it came to be is not known");
    }
}
