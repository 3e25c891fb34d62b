namespace Whence.Reconciling.Ruling;

/// <summary>
/// The counts that rules add up, under the names that they go by, and what holds among them: the sums themselves, and that a count
/// is no greater than that of a people or place which holds its own.
/// </summary>
internal sealed class CountedRules
{
    private readonly Naming people;
    private readonly PlaceRules places;

    public CountedRules(RuleReader rules, SumRule built)
    {
        Sums = rules.Replaces(built) ? rules.Sums : [built, .. rules.Sums];
        var counted = Sums.SelectMany(s => s.Parts.Add(s.Whole)).Distinct().ToList();
        people = new Naming(rules.People, [], word => word.ToLowerInvariant());
        places = new PlaceRules(rules.Places, counted);
        Terms = [.. counted.Select(Plain).Distinct()];
        Within =
        [
            .. Terms.SelectMany(inner =>
                Terms
                    .Where(outer => outer != inner && outer.Measure == inner.Measure && Holds(inner, outer))
                    .Select(outer => (inner, outer))
            ),
        ];
    }

    /// <summary>The sums, with what is built in where that holds.</summary>
    public IReadOnlyList<SumRule> Sums { get; }

    /// <summary>What they count.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>Counts that by their words count in others.</summary>
    public ImmutableArray<(Term Inner, Term Outer)> Within { get; }

    /// <summary>A count under the names that its people and place go by.</summary>
    public Term Plain(Term term) =>
        term with
        {
            People = term.People is { } whom ? people.Of(whom) ?? whom : null,
            Place = term.Place is { } where ? places.NameOf(where) : null,
        };

    private bool Holds(Term inner, Term outer) =>
        (
            outer.People is null
            || inner.People == outer.People
            || (inner.People is { } whom && people.Holders(whom).Any(h => h.Holder == outer.People))
        )
        && (
            outer.Place is null
            || inner.Place == outer.Place
            || (inner.Place is { } where && places.IsWithin(where, outer.Place))
        );
}
