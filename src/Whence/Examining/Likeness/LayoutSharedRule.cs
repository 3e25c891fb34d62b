namespace Whence.Examining.Likeness;

/// <summary>
/// layout-shared: what is set down by hand, a stamp or a signature, lies at the same place and in the same turn on papers that name
/// different holders. No hand sets a stamp down twice alike: what is found is papers made from one picture.
/// </summary>
public sealed class LayoutSharedRule() : LikenessSharedRule("layout-shared", 2, "arrangement of stamp and signature")
{
    /// <summary>The most bits that stamps differ in which lie alike; measured on the bench. Of signatures it is <see cref="SignatureSharedRule.Nearest"/>.</summary>
    public const int Nearest = 48;

    /// <summary>The most thousandths of the page's width that signatures which lie alike are apart; measured on the bench.</summary>
    public const double Nearby = 4;

    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        [
            "the stamp is printed on papers of the series, and not set down by hand",
            "a machine or a frame sets it down",
            "both are of one paper, and a name was misread",
            "one holder's name is written in two ways",
        ];

    /// <inheritdoc/>
    protected override IEnumerable<Portrayal> Prints(Paper paper) => paper.Marks;

    /// <inheritdoc/>
    protected override int Most(Part part) => part == Part.Signature ? SignatureSharedRule.Nearest : Nearest;

    /// <inheritdoc/>
    protected override bool IsComparable(Paper one, Portrayal part, Paper other, Portrayal otherPart) =>
        one.Layout == other.Layout && part.Part == otherPart.Part && LieAlike(part, otherPart);

    /// <summary>Whether nothing says that two marks lie apart; of stamps the hash tells it.</summary>
    public static bool LieAlike(Portrayal one, Portrayal other) =>
        one.Part != Part.Signature
        || (one.Place is { } place && other.Place is { } otherPlace && place.IsNear(otherPlace, Nearby));
}
