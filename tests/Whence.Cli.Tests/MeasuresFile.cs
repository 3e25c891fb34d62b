namespace Whence.Cli.Tests;

/// <summary>A file of measures for a test, gone afterwards.</summary>
internal sealed class MeasuresFile : IDisposable
{
    public MeasuresFile(string text) => File.WriteAllText(Path, text);

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
