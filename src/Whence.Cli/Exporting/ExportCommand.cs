using System.CommandLine;
using Whence.Casework;
using Whence.Cli.Filing;
using Whence.Formats.Exports;
using Whence.Formats.Exports.Sheets;
using Whence.Sqlite;

namespace Whence.Cli.Exporting;

/// <summary>whence export CASE --format NAME</summary>
internal static class ExportCommand
{
    /// <summary>What its help ends with.</summary>
    private static readonly string Examples = $"""
        Formats:
        {string.Join('\n', ExportForms.All.Select(form => $"  {form.Name, -12} {form.About}"))}

        Examples:
          whence export matter.whence --format html --to dossier.html      to publish, or to print
          whence export matter.whence --format csv --table questions       for a spreadsheet, or any program
          whence export matter.whence --format xlsx --to matter.xlsx --measure killed --place Kursk
          whence export matter.whence --format ucdp --convention ucdp      rows that break UCDP's rules are named, and left out
          whence export matter.whence --format geojson --coordinates UA.txt

        UCDP has a number at either end: reports that were added with --convention ucdp are read so that there is one.
        A part of a case comes with all that it was weighed against. Each export is an entry of the ledger, with its digest;
        the same case gives the same bytes.
        Exit codes: 0 done, 1 the case is damaged, or the page could not be printed, 2 bad usage, or what is named is no case,
        3 some of it could not be written (each is named with its reason; the rest is).
        """;

    private const string About = "Write a case, or a part of it, in a form for readers or for other programs";

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var format = OneOf("--format", "The form: ", [.. ExportForms.All.Select(form => form.Name)]);
        format.Required = true;
        var table = OneOf("--table", "Which table, of a form that holds one (csv): ", DossierSheets.Names);
        var to = new Option<string?>("--to")
        {
            Description = "The file to write; else standard output",
            HelpName = "FILE",
        };
        var title = new Option<string?>("--title")
        {
            Description = "What the dossier is called; else what the case's file is",
            HelpName = "WORDS",
        };
        var asOf = IntakeOptions.Day("--as-of", "Weigh only what had been published by this day");
        var coordinates = new Option<string?>("--coordinates")
        {
            Description = "Where places lie: the GeoNames dump that their index was made of",
            HelpName = "DUMP",
        };
        var command = new ExplainedCommand("export", About, Examples)
        {
            path,
            format,
            table,
            to,
            title,
            asOf,
            coordinates,
        };
        var selection = new SelectionOptions();
        selection.AddTo(command);
        var counting = new CountingOptions();
        counting.AddWeighingTo(command);
        var signing = new SigningOption();
        signing.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(table) is { Implicit: false } && result.GetValue(format) is not (null or "csv"))
            {
                result.AddError($"--table goes with --format csv; {result.GetValue(format)} has all of them.");
            }
        });
        command.SetAction(parsed =>
            Export(
                desk,
                parsed.GetValue(path)!,
                new ExportJob(desk, parsed.GetValue(format)!, parsed.GetValue(table) ?? DossierSheets.Names[0])
                {
                    To = parsed.GetValue(to) is "-" ? null : parsed.GetValue(to),
                    Title = parsed.GetValue(title),
                    AsOf = parsed.GetValue(asOf),
                    Gazetteer = parsed.GetValue(coordinates),
                    Selection = selection.Of(parsed),
                    Counting = counting.Of(parsed),
                },
                () => signing.Of(parsed, desk)
            )
        );
        return command;
    }

    private static int Export(Desk desk, string path, ExportJob job, Func<SigningKey?> key) =>
        FileOut.Guarded(desk, job.To ?? "-", () => Guarded(desk, path, job, key));

    private static int Guarded(Desk desk, string path, ExportJob job, Func<SigningKey?> key)
    {
        if (job.Fault() is { } fault)
        {
            desk.Say(fault);
            return ExitCodes.BadUsage;
        }
        return OpenCase.With(
            desk,
            path,
            CaseAccess.Write,
            file =>
            {
                if (job.Selection.Report is { } report && file.Reports.Find(report) is null)
                {
                    desk.Say(NearestIds.Unknown("report", report, file));
                    return ExitCodes.BadUsage;
                }
                return key() is { } signer ? job.Write(file, signer) : ExitCodes.BadUsage;
            }
        );
    }

    private static Option<string?> OneOf(string name, string description, ImmutableArray<string> known) =>
        new(name)
        {
            Description = description + string.Join(", ", known),
            HelpName = name[2..].ToUpperInvariant(),
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value.ToLowerInvariant();
                if (!known.Contains(word))
                {
                    var meant = Suggestion.For(word, known);
                    result.AddError(
                        $"{name} takes {string.Join(", ", known)}, not '{result.Tokens[0].Value}'."
                            + (meant is null ? "" : $" Did you mean {meant}?")
                    );
                }
                return word;
            },
        };
}
