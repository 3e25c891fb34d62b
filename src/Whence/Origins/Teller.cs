namespace Whence.Origins;

/// <summary>A report as the teller of its claims.</summary>
/// <param name="Day">The day of publication, counted from the first that there is; null where unknown.</param>
/// <param name="Outlet">The outlet that published it; nobody where nothing tells.</param>
/// <param name="Wire">The agency that it is from; nobody where none or several are credited.</param>
/// <param name="First">Its first claim.</param>
/// <param name="Named">The outlets that it names, each once, in reading order.</param>
internal readonly record struct Teller(int? Day, int Outlet, int Wire, int First, int[] Named);
