namespace Whence;

/// <summary>An outlet or agency that a report says it has something from: "(Reuters)", "told AFP", "– AP".</summary>
/// <param name="Outlet">The outlet's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Words">Where it is named.</param>
/// <param name="IsByline">Whether it is credited with the report itself, not with something told in it.</param>
public sealed record Credit(string Outlet, string Name, Span Words, bool IsByline);
