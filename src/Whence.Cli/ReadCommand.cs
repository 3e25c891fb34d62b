using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Whence.Cli.Pages;
using Whence.Formats;
using Whence.Formats.Contract;
using Whence.Formats.Tables;

namespace Whence.Cli;

/// <summary>whence read PATH…</summary>
internal static class ReadCommand
{
    /// <summary>What its help ends with.</summary>
    private const string Examples = """
        Examples:
          whence read reports/                              the dossier of a folder
          whence read --published 2024-12-23 statement.txt  "on Sunday" is reckoned from that day
          whence read --measures evacuees.tsv reports/      count the measures of that file too
          whence read --as-of 2024-12-20 reports.jsonl      as it stood on the 20th
          whence read --columns text=Body,published=Date cables.csv
          cat reports.jsonl | whence read --json -          JSON Lines in, JSON Lines out

        A line of JSON Lines is {"id", "title", "publisher", "published", "url", "language", "text"}; only "text" is needed.
        Exit codes: 0 done, 2 bad usage, 3 some inputs could not be read (each is named with its reason).
        """;

    private const string About = "Read reports, reconcile their figures, and print the dossier; nothing is kept";

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description =
                "Files (text, JSON Lines, CSV, pages, mail, feeds, DOCX, PDF, archives), folders, or - for standard input",
        };
        paths.Validators.Add(result =>
        {
            var options = ((CommandResult)result.Parent!).Command.Options.Select(o => o.Name).Append("--help");
            foreach (var word in result.Tokens.Select(t => t.Value).Where(IsMistypedOption))
            {
                var meant = Suggestion.For(word, options);
                result.AddError($"there is no option '{word}'." + (meant is null ? "" : $" Did you mean {meant}?"));
            }
        });
        var json = new Option<bool>("--json") { Description = "Write JSON Lines instead of the dossier" };
        var published = Day(
            "--published",
            "Publication day of what tells none itself; else a YYYY-MM-DD in the file's name"
        );
        var asOf = Day("--as-of", "Only reports published by this day");
        var all = new Option<bool>("--all") { Description = "Show every question, however many" };
        var threads = new Option<int>("--threads")
        {
            Description = "How many reports to read at once; the answer is the same",
            HelpName = "N",
            DefaultValueFactory = _ => Math.Clamp(Environment.ProcessorCount, 2, 16),
        };
        var columns = Columns();
        threads.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var n) && n is >= 1 and <= 256))
            {
                result.AddError($"--threads takes a number from 1 to 256, not '{token.Value}'.");
            }
        });
        var command = new ExplainedCommand("read", About, Examples)
        {
            paths,
            json,
            published,
            asOf,
            all,
            threads,
            columns,
        };
        var counting = new CountingOptions();
        counting.AddTo(command);
        command.SetAction(parsed =>
        {
            var reader = new ReportReader(parsed.GetValue(published), desk.Input, parsed.GetValue(columns));
            var progress = new Progress(desk.Error, desk.Attended);
            var intake = new OrderedReading(reader.Read(parsed.GetValue(paths)!), progress, parsed.GetValue(asOf));
            var inquiry = new Inquiry(counting.Of(parsed));
            var read = intake.Read(inquiry, parsed.GetValue(threads));
            Answer(inquiry, read, progress, parsed.GetValue(json), parsed.GetValue(all), desk);
            desk.Output.Flush();
            return intake.Unread > 0 ? ExitCodes.SomeUnread : ExitCodes.Done;
        });
        return command;
    }

    private static bool IsMistypedOption(string word) => word.Length > 1 && word[0] == '-' && !Path.Exists(word);

    private static void Answer(
        Inquiry inquiry,
        IEnumerable<(Report Report, Statements Statements)> read,
        Progress progress,
        bool json,
        bool all,
        Desk desk
    )
    {
        var statements = ImmutableArray.CreateBuilder<Statements>();
        using var contract = json ? new ContractWriter(desk.Output) : null;
        foreach (var (report, stated) in read)
        {
            contract?.Write(report, stated);
            statements.Add(stated);
        }
        progress.Weighing();
        var dossier = inquiry.Weigh(statements.ToImmutable());
        progress.Wipe();
        if (contract is not null)
        {
            contract.Write(dossier);
        }
        else if (statements.Count > 0)
        {
            DossierPage.Write(dossier, desk, all);
        }
    }

    private static Option<ColumnMap?> Columns() =>
        new("--columns")
        {
            Description = "Which columns of a table hold what, such as text=Body,published=Date",
            HelpName = "FIELD=COLUMN,…",
            CustomParser = result =>
            {
                var (map, fault) = ColumnMap.Parse(result.Tokens[0].Value);
                if (fault is not null)
                {
                    result.AddError($"--columns: {fault}.");
                }
                return map;
            },
        };

    private static Option<LocalDate?> Day(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "YYYY-MM-DD",
            CustomParser = result =>
            {
                var day = LocalDatePattern.Iso.Parse(result.Tokens[0].Value);
                if (day.Success)
                {
                    return day.Value;
                }
                result.AddError(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name} takes a day such as 2024-12-23, not '{result.Tokens[0].Value}'."
                    )
                );
                return null;
            },
        };
}
