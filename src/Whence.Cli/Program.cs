namespace Whence.Cli;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        using var input = Console.OpenStandardInput();
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var desk = new Desk(
            input,
            output,
            Console.Error,
            Surroundings.Width(),
            Surroundings.Colour(),
            !Console.IsErrorRedirected,
            !Console.IsOutputRedirected
        );
        try
        {
            return CommandLine.Run(arguments, desk);
        }
        catch (IOException) when (Surroundings.ReaderLeft(output))
        {
            // "whence read … | head" closes the pipe: whoever read has had enough.
            return ExitCodes.Done;
        }
    }
}
