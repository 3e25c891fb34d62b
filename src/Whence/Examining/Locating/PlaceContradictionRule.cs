namespace Whence.Examining.Locating;

/// <summary>
/// place-contradiction: places of a paper that contradict each other or the gazetteer: a region said to lie in another country, an
/// authority or a place of issue outside of the issuing state, an authority named after one region that sits in another.
/// </summary>
public sealed class PlaceContradictionRule() : PaperRule("place-contradiction", 1)
{
    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        [
            "another place bears the same name",
            "borders, or the names of regions, have changed since",
            "a consulate or an office abroad issued it",
            "the place was misread, miscopied or mistranslated",
        ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Paper paper)
    {
        var compared = 0;
        foreach (var card in paper.Cards)
        {
            var (before, broken) = (compared, false);
            foreach (var (first, second, reason) in Pairs(card))
            {
                compared++;
                if (!first.Agrees(second))
                {
                    broken = true;
                    yield return Observed(paper, reason) with
                    {
                        Tools = card.Tools,
                    };
                }
            }
            if (!broken && compared > before)
            {
                yield return NotObserved(
                    paper,
                    $"the places agree, as far as they are known ({compared - before} compared)"
                ) with
                {
                    Tools = card.Tools,
                };
            }
        }
        if (compared == 0)
        {
            yield return NotDetermined(paper, "fewer than two places are given that the gazetteer knows");
        }
    }

    private static IEnumerable<(NamedPlace First, NamedPlace Second, string Reason)> Pairs(Card card)
    {
        (string What, string? Words)[] places =
        [
            ("birthplace", card.Birthplace),
            ("the authority's place", card.AuthorityPlace),
            ("the place of issue", card.IssuedAt),
        ];
        foreach (var (what, words) in places)
        {
            // Each within the next, as an address has it.
            var parts = NamedPlace.Parts(words ?? "").ToList();
            for (var i = 0; i + 1 < parts.Count; i++)
            {
                yield return (
                    parts[i],
                    parts[i + 1],
                    $"{what} “{words}”: {parts[i].Words} ({parts[i].Country}) does not lie in {parts[i + 1].Words}"
                );
            }
        }
        var named = card.Authority is { } name ? NamedPlace.Find(name) : null;
        var sits = First(card.AuthorityPlace);
        var issued = First(card.IssuedAt);
        var state = card.State is { } of ? NamedPlace.Find(of) : null;
        if (named is not null && sits is not null)
        {
            yield return (named, sits, $"the authority “{card.Authority}” sits in “{card.AuthorityPlace}”");
        }
        if (issued is not null && (sits ?? named) is { } authority)
        {
            yield return (issued, authority, $"issued at “{card.IssuedAt}” by an authority of “{authority.Words}”");
        }
        if (state is not null && (sits ?? named) is { } office)
        {
            yield return (
                office,
                state,
                $"an authority of “{office.Words}” ({office.Country}) issued a paper of “{card.State}”"
            );
        }
        if (state is not null && issued is not null)
        {
            yield return (
                issued,
                state,
                $"a paper of “{card.State}” was issued at “{card.IssuedAt}” ({issued.Country})"
            );
        }
    }

    private static NamedPlace? First(string? words) => words is null ? null : NamedPlace.Parts(words).FirstOrDefault();
}
