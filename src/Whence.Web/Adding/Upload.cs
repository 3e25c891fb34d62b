namespace Whence.Web.Adding;

/// <summary>A file that somebody sent, kept until it has been read.</summary>
/// <param name="Name">What the sender calls it, the folders that it lay in included: shown, and never followed as a path.</param>
/// <param name="Kept">Where it lies meanwhile.</param>
internal sealed record Upload(string Name, string Kept);
