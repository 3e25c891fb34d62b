namespace Whence.Sqlite.Readings;

/// <summary>What reads reports: a reading made by another is made anew.</summary>
internal static class Engine
{
    /// <summary>
    /// The version, and what tells one build of the core from another: the identity that the compiler derives from its code.
    /// </summary>
    public static string Today { get; } =
        typeof(Inquiry).Assembly.GetName().Version!.ToString(3)
        + "+"
        + typeof(Inquiry).Module.ModuleVersionId.ToString("n")[..8];
}
