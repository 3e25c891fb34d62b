namespace Whence.Casework;

/// <summary>
/// The folder beside a case where the desk that serves it keeps what it must not forget when it ends: what was sent and is not read yet, what
/// came of it, what was exported, and which log-ins failed. It is no part of the case.
/// </summary>
public static class DeskFolder
{
    /// <summary>What was sent, a folder each.</summary>
    public const string Lots = "lots";

    /// <summary>What was exported, a folder each.</summary>
    public const string Exports = "exports";

    /// <summary>The file in the folder of a lot that waits to be read; it goes when the lot is over.</summary>
    public const string Waiting = "lot.json";

    /// <summary>Where it lies.</summary>
    public static string Of(string caseFile) => Path.GetFullPath(caseFile) + ".desk";

    /// <summary>Deletes what came of lots that are over, and the files of exports: they tell of what is in the case, and must not outlast it there.</summary>
    /// <returns>How many lots wait to be read: what they hold stays.</returns>
    /// <exception cref="IOException">Something could not be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses it.</exception>
    public static int Redact(string caseFile)
    {
        var folder = Of(caseFile);
        foreach (var export in Within(folder, Exports))
        {
            Directory.Delete(export, recursive: true);
        }
        var lots = Within(folder, Lots).ToLookup(lot => File.Exists(Path.Combine(lot, Waiting)));
        foreach (var over in lots[false])
        {
            Directory.Delete(over, recursive: true);
        }
        return lots[true].Count();
    }

    private static string[] Within(string folder, string kind) =>
        Directory.Exists(Path.Combine(folder, kind)) ? Directory.GetDirectories(Path.Combine(folder, kind)) : [];
}
