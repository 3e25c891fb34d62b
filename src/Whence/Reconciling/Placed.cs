using Whence.Languages;

namespace Whence.Reconciling;

/// <summary>How places named in different reports stand to each other, as far as it is known.</summary>
internal static class Placed
{
    /// <summary>Whether they are one place, or one holds the other.</summary>
    public static bool Meet(Place a, Place b) => IsOne(a, b) || Holds(a, b) || Holds(b, a);

    // "Central Damascus" is in Damascus, and "Hasakeh city" is Hasakeh.
    private static bool Names(string fuller, string name) =>
        fuller.Length > name.Length
        && (
            fuller.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase)
            || fuller.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether <paramref name="outer"/> is known to hold <paramref name="inner"/>.</summary>
    public static bool Holds(Place outer, Place inner) =>
        Names(inner.Text, outer.Text)
        || inner.Within.Any(w => w == outer.Id || NameFold.Fold(w) == NameFold.Fold(outer.Text));

    /// <summary>Whether they are one by their ids or, romanised differently perhaps, by their names.</summary>
    public static bool IsOne(Place a, Place b) =>
        a.Id is { } id && b.Id is { } other ? id == other : NameFold.Fold(a.Text) == NameFold.Fold(b.Text);
}
