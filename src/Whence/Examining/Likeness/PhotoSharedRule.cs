namespace Whence.Examining.Likeness;

/// <summary>photo-shared: photographs that are near to each other by PDQ, on papers that name different holders.</summary>
public sealed class PhotoSharedRule() : LikenessSharedRule("photo-shared", 1, "photograph")
{
    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        [
            "both are of one paper, and a name was misread",
            "portraits by one studio in one pose and light can be alike",
            "one holder's name is written in two ways",
        ];

    /// <inheritdoc/>
    protected override int Most(Part part) => PdqHash.Near;

    /// <inheritdoc/>
    protected override IEnumerable<Portrayal> Prints(Paper paper) =>
        paper.Portrayals.Where(print => print.Part == Part.Photo);
}
