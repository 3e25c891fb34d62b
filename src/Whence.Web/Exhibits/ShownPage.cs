namespace Whence.Web.Exhibits;

/// <summary>A page of an exhibit as it is shown.</summary>
/// <param name="Width">In pixels, those in which zones are measured.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Jpeg">The picture, made anew.</param>
public sealed record ShownPage(int Width, int Height, byte[] Jpeg);
