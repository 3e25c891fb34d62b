using System.Text;

namespace Whence.Cli.Tests;

/// <summary>Runs the command line in this process, with captured streams.</summary>
internal static class Terminal
{
    public static (int Code, string Output, string Error) Run(string? input, params string[] arguments) =>
        Run(input, 80, false, arguments);

    /// <summary>As it is shown on a terminal of so many columns.</summary>
    public static (int Code, string Output, string Error) Show(int columns, params string[] arguments) =>
        Run(null, columns, true, arguments);

    private static (int Code, string Output, string Error) Run(
        string? input,
        int columns,
        bool isTerminal,
        string[] arguments
    )
    {
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input ?? ""));
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new Desk(stdin, stdout, stderr, columns, false, IsTerminal: isTerminal));
        return (code, Encoding.UTF8.GetString(stdout.ToArray()), stderr.ToString());
    }
}
