using Whence.Media.Pictures;

namespace Whence.Web.Exhibits;

/// <summary>The pages of an exhibit, or why they are not shown.</summary>
/// <param name="Pages">From the first, as their metadata turn them.</param>
/// <param name="Unseen">Why there are none, or no more of them; null where there are all.</param>
public sealed record ShownExhibit(ImmutableArray<ShownPicture> Pages, string? Unseen);
