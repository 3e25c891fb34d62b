namespace Whence.Media;

/// <summary>Finds programs that are installed on the machine.</summary>
internal static class InstalledTool
{
    /// <summary>The path of <paramref name="name"/>, as PATH has it; null where it is not installed.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
