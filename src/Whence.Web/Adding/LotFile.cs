namespace Whence.Web.Adding;

/// <summary>A file that somebody sent.</summary>
/// <param name="Name">What the sender calls it, the folders that it lay in included: shown, and never followed as a path.</param>
/// <param name="Bytes">How long it is.</param>
internal sealed record LotFile(string Name, long Bytes);
