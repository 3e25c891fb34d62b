namespace Whence.Formats.Papers;

/// <summary>Why a description or a layout was refused.</summary>
/// <param name="File">The file.</param>
/// <param name="Path">Where in its JSON, such as cards[2].fields[0].name; "the whole" for all of it.</param>
/// <param name="Reason">Why.</param>
public sealed record PaperFault(string File, string Path, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}: {Path}: {Reason}";
}
