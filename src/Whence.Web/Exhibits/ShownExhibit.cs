namespace Whence.Web.Exhibits;

/// <summary>The pages of an exhibit, or why they are not shown.</summary>
/// <param name="Pages">From the first.</param>
/// <param name="Unseen">Why there are none; null where there are.</param>
public sealed record ShownExhibit(ImmutableArray<ShownPage> Pages, string? Unseen);
