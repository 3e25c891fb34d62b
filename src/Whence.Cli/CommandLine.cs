using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Whence.Casework;
using Whence.Cli.Answering;
using Whence.Cli.Examining;
using Whence.Cli.Exporting;
using Whence.Cli.Filing;
using Whence.Cli.Reviewing;
using Whence.Cli.Serving;
using Whence.Cli.Users;

namespace Whence.Cli;

/// <summary>The commands, and what is said of a mistyped one.</summary>
internal static class CommandLine
{
    private const string About = """
        Whence reads news reports and answers: who says so, where did the number come from, how many
        independent voices stand behind it, and which accounts cannot all be true.
        """;

    private const string Examples = """
        Examples:
          whence read reports/                       the dossier of a folder of texts, pages, mails, feeds and JSON Lines
          whence read --published 2024-12-23 a.txt   "on Sunday" is reckoned from that day
          whence read --json a.jsonl > read.jsonl    JSON Lines, for other programs
          whence add matter.whence reports/          keeps them in a case: one file, with a ledger that shows any change
          whence examine matter.whence front.jpg     what is seen on papers, never a verdict on anybody
          whence examine matter.whence clip.mp4      which clips show the same, counted once
          whence serve matter.whence                 the case as web pages, on this machine
          whence places import UA.txt                an index of places from a GeoNames dump, for read --places

        Exit codes: 0 done, 1 a check failed, 2 bad usage, 3 some inputs could not be read (each is named).
        """;

    /// <summary>Runs the command that <paramref name="arguments"/> ask for; gives its exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, Desk desk)
    {
        var root = new RootCommand(About)
        {
            ReadCommand.Build(desk),
            AddCommand.Build(desk),
            WatchCommand.Build(desk),
            ExamineCommand.Build(desk),
            CustodyCommand.Build(desk),
            LedgerCommand.Build(desk),
            ReviewCommand.Build(desk),
            VerifyCommand.Build(desk),
            RedactCommand.Build(desk),
            ExportCommand.Build(desk),
            PlacesCommand.Build(desk),
        };
        root.Add(ServeCommand.Build(desk));
        root.Add(UsersCommand.Build(desk));
        root.Add(TraceCommand.Build(desk));
        root.Add(SearchCommand.Build(desk));
        root.Add(DiffCommand.Build(desk));
        root.Add(WeighCommand.Build(desk));
        root.Add(RebuildCommand.Build(desk));
        foreach (var table in TableCommands.Build(desk))
        {
            root.Add(table);
        }
        using var output = new StreamWriter(desk.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var streams = new InvocationConfiguration
        {
            Output = output,
            Error = desk.Error,
            EnableDefaultExceptionHandler = false,
        };
        var parsed = root.Parse(arguments.Count == 0 ? ["--help"] : arguments);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed, desk.Error);
        }
        if (parsed.Action is HelpAction && FirstOf(parsed.UnmatchedTokens) is not null)
        {
            // "whence raed --help": help on a command that there is not would pass over the mistake.
            return Refuse(parsed, desk.Error);
        }
        var code = parsed.Invoke(streams);
        if (parsed.Action is HelpAction)
        {
            output.WriteLine(ExamplesOf(parsed.CommandResult.Command));
        }
        return code;
    }

    // "whence places import".
    private static string WordsOf(Command command) =>
        command is RootCommand ? "whence"
        : command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? WordsOf(parent) + " " + command.Name
        : command.Name;

    private static string ExamplesOf(Command command) =>
        command is ExplainedCommand { Examples: var examples } ? examples
        : command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? ExamplesOf(parent)
        : Examples;

    private static int Refuse(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        var mistyped = command is RootCommand ? FirstOf(parsed.UnmatchedTokens) : null;
        var faults = mistyped is null
            ? parsed.Errors.Select(e => e.Message).Distinct()
            : [$"there is no command or option '{mistyped}'."];
        foreach (var fault in faults)
        {
            error.WriteLine("whence: " + Visible.Of(fault));
        }
        if (mistyped is not null && Meant(mistyped, command) is { } meant)
        {
            error.WriteLine($"Did you mean {Visible.Of(meant)}?");
        }
        error.WriteLine($"See: {WordsOf(command)} --help");
        return ExitCodes.BadUsage;
    }

    private static string? FirstOf(IReadOnlyList<string> words) => words.Count > 0 ? words[0] : null;

    private static string? Meant(string mistyped, Command command) =>
        Path.Exists(mistyped) ? "whence read " + mistyped : Suggestion.For(mistyped, Words(command));

    private static IEnumerable<string> Words(Command command) =>
        command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name));
}
