using Whence.Sqlite;

namespace Whence.Cli.Tests.Filing;

/// <summary>A folder of its own with a case in it, and a signing key that is not the developer's.</summary>
internal sealed class Matter : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("whence-").FullName;

    public string Case => At("matter.whence");

    public string Key => At("signing.key");

    public string At(string name) => Path.Combine(folder, name);

    /// <summary>Writes a file; gives its path.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public (int Code, string Output, string Error) Add(params string[] paths) => AddFrom(null, paths);

    public (int Code, string Output, string Error) AddFrom(string? input, params string[] paths) =>
        Terminal.Run(input, ["add", "--key", Key, Case, .. paths]);

    /// <summary>The case, to look into.</summary>
    public CaseFile Open() => CaseFile.Open(Case).Case.ShouldNotBeNull();

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
