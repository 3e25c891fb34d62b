namespace Whence.Examining.Footage;

/// <summary>A clip, as far as others are held against it.</summary>
/// <param name="Exhibit">The exhibit's id, which tells its bytes.</param>
/// <param name="Stream">The digest of its coded pictures, "sha256:" and 64 hexadecimal letters; null where it could not be made.</param>
/// <param name="Print">What it shows.</param>
public sealed record Clip(string Exhibit, string? Stream, ClipPrint Print);
