using Whence.Examining;

namespace Whence.Media.Papers;

/// <summary>A file that was read: the exhibit, and what is in hand of the paper on it.</summary>
/// <param name="Exhibit">The exhibit.</param>
/// <param name="Paper">What its pictures show, for the rules.</param>
public sealed record ReadPaper(Exhibit Exhibit, Paper Paper);
