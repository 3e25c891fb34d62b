using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Whence.Casework;
using Whence.Formats;
using Whence.Formats.Tables;

namespace Whence.Cli;

/// <summary>What every command asks that takes reports in: where they are, of which day, and how many to read at once.</summary>
internal sealed class IntakeOptions
{
    private readonly Argument<string[]> paths = new("PATH")
    {
        Arity = ArgumentArity.OneOrMore,
        Description =
            "Files (text, JSON Lines, CSV, pages, mail, feeds, DOCX, PDF, archives), folders, or - for standard input",
    };

    private readonly Option<LocalDate?> published = Day(
        "--published",
        "Publication day of what tells none itself; else a YYYY-MM-DD in the file's name"
    );

    private readonly Option<int> threads = new("--threads")
    {
        Description = "How many reports to read at once; the answer is the same",
        HelpName = "N",
        DefaultValueFactory = _ => Math.Clamp(Environment.ProcessorCount, 2, 16),
    };

    private readonly Option<ColumnMap?> columns = new("--columns")
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

    /// <summary>Puts them on <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        paths.Validators.Add(result =>
        {
            var options = ((CommandResult)result.Parent!).Command.Options.Select(o => o.Name).Append("--help");
            foreach (var word in result.Tokens.Select(t => t.Value).Where(IsMistypedOption))
            {
                var meant = Suggestion.For(word, options);
                result.AddError($"there is no option '{word}'." + (meant is null ? "" : $" Did you mean {meant}?"));
            }
        });
        threads.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var n) && n is >= 1 and <= 256))
            {
                result.AddError($"--threads takes a number from 1 to 256, not '{token.Value}'.");
            }
        });
        command.Add(paths);
        command.Add(published);
        command.Add(threads);
        command.Add(columns);
    }

    /// <summary>How many reports to read at once.</summary>
    public int Threads(ParseResult parsed) => parsed.GetValue(threads);

    /// <summary>What is read.</summary>
    /// <param name="parsed">What was asked for.</param>
    /// <param name="desk">Whose standard input "-" is.</param>
    /// <param name="originals">Whether each report is to bear the bytes that it was read from.</param>
    public IEnumerable<Intake> Read(ParseResult parsed, Desk desk, bool originals) =>
        new ReportReader(parsed.GetValue(published), desk.Input, parsed.GetValue(columns), originals).Read(
            parsed.GetValue(paths)!
        );

    /// <summary>An option that takes a day.</summary>
    public static Option<LocalDate?> Day(string name, string description) =>
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

    private static bool IsMistypedOption(string word) => word.Length > 1 && word[0] == '-' && !Path.Exists(word);
}
