using Whence.Languages;

namespace Whence.Reconciling.Ruling;

/// <summary>Places as a user's rules join them.</summary>
internal sealed class PlaceRules
{
    private readonly Naming names;
    private readonly HashSet<string> apart = new(StringComparer.Ordinal);

    public PlaceRules(IReadOnlyList<NameRule> rules, IReadOnlyList<Term> terms)
    {
        var counted = terms.Select(t => t.Place).OfType<string>().ToList();
        names = new Naming(rules, counted, name => NameFold.Fold(name));
        apart.UnionWith(counted.Select(name => names.Of(name)!));
    }

    /// <summary>The name that a place goes by; its own where no rule speaks of it.</summary>
    public string NameOf(string place) => names.Of(place) ?? place;

    /// <summary>The place under the name that it goes by, within all that rules put it in.</summary>
    public Place? Of(Place? place) =>
        place is null || names.Of(place.Text) is not { } name
            ? place
            : place with
            {
                Text = name,
                Id = names.Rules.Any(r => r.Same) ? null : place.Id,
                Within = [.. place.Within, .. names.Holders(name).Select(h => h.Holder)],
            };

    /// <summary>Whether a count there is one of its own: rules count it, or have it as part of another place.</summary>
    public bool IsApart(Place place) =>
        names.Of(place.Text) is { } name && (apart.Contains(name) || names.IsPart(place.Text));

    /// <summary>Whether rules put one place in another.</summary>
    public bool IsWithin(string inner, string outer) =>
        names.Of(outer) is { } holder && names.Holders(inner).Any(h => h.Holder == holder);

    /// <summary>The rules that put one place in another; null where it is not by rules.</summary>
    public string? Why(Place inner, Place outer) =>
        names.Of(outer.Text) is { } holder
            ? names
                .Holders(inner.Text)
                .Where(h => h.Holder == holder)
                .Select(h => string.Join(", ", h.By.Select(r => r.Because)))
                .FirstOrDefault()
            : null;
}
