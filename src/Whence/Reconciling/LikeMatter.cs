namespace Whence.Reconciling;

/// <summary>The words of a matter that actors take a stand on, and which others say the same.</summary>
/// <param name="Words">The words.</param>
/// <param name="Group">Words of one number say one thing; numbers count from 0.</param>
/// <param name="Shared">Those of its words that others of the group have too, in reading order: what made them one. None where it stands alone.</param>
public sealed record LikeMatter(string Words, int Group, ImmutableArray<string> Shared);
