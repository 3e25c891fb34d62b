using Whence.Placing;
using Whence.Web.Map.Outlines;

namespace Whence.Web.Map;

/// <summary>What countries are called.</summary>
internal static class CountryNames
{
    // Stands in an address for the places of which it is not known where they lie.
    private const string None = "none";

    /// <summary>What an address calls the country of <paramref name="code"/>.</summary>
    public static string Spelled(string? code) => string.IsNullOrEmpty(code) ? None : code;

    /// <summary>The code that an address means by <paramref name="spelled"/>; empty for no known country.</summary>
    public static string Code(string spelled) => spelled == None ? "" : spelled;

    /// <summary>The name of the country of this ISO 3166-1 alpha-2 code; the code where it has none.</summary>
    public static string Of(string? code) =>
        string.IsNullOrEmpty(code)
            ? "no known country"
            : Whereabouts.NameOf(code) ?? World.Countries.FirstOrDefault(outline => outline.Code == code)?.Name ?? code;
}
