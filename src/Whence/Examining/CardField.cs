namespace Whence.Examining;

/// <summary>A field of a paper beyond those that every paper has.</summary>
/// <param name="Name">As the paper labels it.</param>
/// <param name="Value">What stands in it; empty where nothing does.</param>
/// <param name="Mandatory">Whether papers of the kind are not valid without it.</param>
public sealed record CardField(string Name, string Value, bool Mandatory);
