using Whence.Placing;

namespace Whence.Web.Map;

/// <summary>A mark on a map.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Kind">What is known to lie there; null for the sum of a whole country.</param>
/// <param name="Name">What is called so.</param>
/// <param name="Figures">How many figures are of it.</param>
/// <param name="Clashes">Whether some of them clash.</param>
/// <param name="Told">What it says, in words.</param>
/// <param name="Address">Where it leads.</param>
internal sealed record MapMark(
    Coordinates At,
    SpotKind? Kind,
    string Name,
    long Figures,
    bool Clashes,
    string Told,
    string Address
);
