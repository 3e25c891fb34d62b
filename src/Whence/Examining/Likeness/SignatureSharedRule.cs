namespace Whence.Examining.Likeness;

/// <summary>
/// signature-shared: signatures whose ink is near to each other's by PDQ, on papers that name different holders. Nobody signs twice to
/// the hair alike: what is found is one picture of a signature, and no hand.
/// </summary>
public sealed class SignatureSharedRule() : LikenessSharedRule("signature-shared", 1, "signature")
{
    /// <summary>The most bits that pictures of one signature differ in; measured on the bench.</summary>
    public const int Nearest = 64;

    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        [
            "it is that of an official, who signs all papers of the office, by hand or by a stamp",
            "both are of one paper, and a name was misread",
            "somebody signed for others who could not, and was allowed to",
            "signatures of a stroke or two are alike",
            "one holder's name is written in two ways",
        ];

    /// <inheritdoc/>
    protected override int Most(Part part) => Nearest;

    /// <inheritdoc/>
    protected override IEnumerable<Portrayal> Prints(Paper paper) =>
        paper.Portrayals.Where(print => print.Part == Part.Signature);
}
