namespace Whence.Reconciling.Ruling;

/// <summary>How two places, or two peoples, stand to each other: "place Velm is part of Castrel", "population rebels is militants".</summary>
/// <param name="Line">The line of its file, from 1.</param>
/// <param name="Because">What explanations say of it.</param>
/// <param name="Name">The first name.</param>
/// <param name="Other">The second.</param>
/// <param name="Same">Whether they name one; else the first is part of the second.</param>
public sealed record NameRule(int Line, string Because, string Name, string Other, bool Same);
