namespace Whence.Examining.Zones;

/// <summary>What stands where on papers of one series, in units of its own; a page is laid on it by its printed labels.</summary>
/// <param name="Name">What the series is called.</param>
/// <param name="Width">The page's width in its units.</param>
/// <param name="Height">The page's height.</param>
public sealed record Layout(string Name, double Width, double Height)
{
    /// <summary>The languages of the labels, by Tesseract's names.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["eng"];

    /// <summary>Printed words by which a page is laid on it.</summary>
    public ImmutableArray<LayoutLabel> Labels { get; init; } = [];

    /// <summary>Where the parts stand.</summary>
    public ImmutableArray<LayoutZone> Zones { get; init; } = [];

    /// <summary>Places that are blank on every paper of the series, which others are held against.</summary>
    public ImmutableArray<Box> Blanks { get; init; } = [];
}
