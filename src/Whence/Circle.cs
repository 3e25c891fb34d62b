namespace Whence;

/// <summary>Reports that rest on each other in a ring, so that none of them is where it began: circular reporting.</summary>
/// <param name="Reports">Their ids, earliest first.</param>
public sealed record Circle(ImmutableArray<string> Reports);
