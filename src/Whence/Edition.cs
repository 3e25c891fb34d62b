namespace Whence;

/// <summary>Which version of which news item a report is, where its publisher numbers them.</summary>
/// <param name="Item">The publisher's own name for the item, the same for all its versions.</param>
/// <param name="Version">From 1; 0 where the item tells none.</param>
public readonly record struct Edition(string Item, long Version);
