using Whence.Cli.Tests.Filing;
using Whence.Testing;

namespace Whence.Cli.Tests.Answering;

/// <summary>A case of the samples, made by the command line once for a class of tests.</summary>
public sealed class SampleCase : IDisposable
{
    private readonly Matter matter = new();

    public SampleCase()
    {
        var (code, _, error) = matter.Add(Sample("kursk"), Sample("flood"));
        code.ShouldBe(ExitCodes.Done, error);
    }

    /// <summary>The case.</summary>
    internal string Path => matter.Case;

    /// <summary>Where a sample's reports lie.</summary>
    internal static string Sample(string name) => System.IO.Path.Combine(Shared.Root, "samples", name);

    /// <summary>Runs a command on it in a pipe.</summary>
    internal (int Code, string Output, string Error) Ask(string command, params string[] rest) =>
        Terminal.Run(null, [command, Path, .. rest]);

    /// <summary>Runs a command on it on a terminal of so many columns.</summary>
    internal (int Code, string Output, string Error) Show(int columns, string command, params string[] rest) =>
        Terminal.Show(columns, [command, Path, .. rest]);

    public void Dispose() => matter.Dispose();
}
