using System.CommandLine;
using Whence.Casework;
using Whence.Cli.Examining;
using Whence.Cli.Filing;
using Whence.Cli.Pages;
using Whence.Formats.Contract;
using Whence.Sqlite;
using Whence.Sqlite.Tables;

namespace Whence.Cli.Answering;

/// <summary>whence trace CASE ID</summary>
internal static class TraceCommand
{
    private const string Examples = """
        Examples:
          whence trace matter.whence 2024-12-23-daily#f400     a figure: the way to who said it first
          whence trace matter.whence o:2024-12-19-courier#f8   an origin: every report that carries it
          whence trace matter.whence q:2024-12-19-courier#f8   a question: the origins that answer it
          whence trace matter.whence 2024-12-23-daily          a report: what it rests on, and what rests on it
          whence trace matter.whence clip.mp4                  an exhibit: what reports say of it, each claim at its words

        The ids stand in every table and in JSON. Offsets count Unicode code points in the report's text.
        Exit codes: 0 done, 1 the case is damaged, 2 bad usage, no case, or no such id (the nearest are named).
        """;

    private const int Listed = 25;

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var id = new Argument<string>("ID")
        {
            Description =
                "The id of a figure, an origin, a question, a conflict, a position, an allegation, a report or an exhibit",
        };
        var json = new Option<bool>("--json") { Description = "Write the figures, origins and edges as JSON Lines" };
        var all = new Option<bool>("--all") { Description = "Show every report, however many" };
        var command = new ExplainedCommand(
            "trace",
            "From one figure back to its first utterance, as a tree with the words",
            Examples
        )
        {
            path,
            id,
            json,
            all,
        };
        command.SetAction(parsed =>
            OpenCase.With(
                desk,
                parsed.GetValue(path)!,
                CaseAccess.Read,
                file => Trace(desk, file, parsed.GetValue(id)!, parsed.GetValue(json), parsed.GetValue(all))
            )
        );
        return command;
    }

    private static int Trace(Desk desk, CaseFile file, string id, bool json, bool all)
    {
        if (json)
        {
            using var contract = new ContractWriter(desk.Output);
            if (new TraceLines(file, contract).Write(id) || new ExhibitTrace(file).Write(contract, id))
            {
                desk.Output.Flush();
                return ExitCodes.Done;
            }
        }
        else
        {
            using var output = new TrimmingWriter(desk.Output);
            var sheet = new Sheet(Paper.Of(output, desk), all ? int.MaxValue : Listed);
            if (Show(new TracePage(file, sheet, all), file, id) || new ExhibitTrace(file).Write(sheet, id))
            {
                return ExitCodes.Done;
            }
        }
        desk.Say(Unknown(file, id));
        return ExitCodes.BadUsage;
    }

    private static bool Show(TracePage page, CaseFile file, string id)
    {
        var (answers, figures) = (new AnswerShelf(file), new FigureFinder(file));
        if (figures.Report(id) is var (report, statements))
        {
            page.Report(report, statements);
        }
        else if (figures.Find(id) is var (kept, figure, nth))
        {
            page.Figure(kept, figure, nth);
        }
        else if (answers.Origin(id) is { } origin)
        {
            page.Origin(origin);
        }
        else if (answers.Question(id) is { } question)
        {
            page.Question(question);
        }
        else if (answers.Conflict(id) is { } conflict)
        {
            page.Conflict(conflict);
        }
        else
        {
            return ShowStatement(page, figures, id);
        }
        return true;
    }

    private static bool ShowStatement(TracePage page, FigureFinder figures, string id)
    {
        if (FigureFinder.ReportOf(id) is not { } name || figures.Report(name) is not var (report, statements))
        {
            return false;
        }
        if (statements.Positions.FirstOrDefault(p => p.Id == id) is { } position)
        {
            var stance = position.Stance.ToString().ToLowerInvariant();
            page.Statement(report, id, $"{position.Actor} {stance}: {position.On}", position.SentenceText);
            return true;
        }
        if (statements.Allegations.FirstOrDefault(a => a.Id == id) is { } allegation)
        {
            var accuser = allegation.Accuser ?? "the report itself";
            page.Statement(
                report,
                id,
                $"{accuser} against {allegation.Accused}: {allegation.ActText}",
                allegation.SentenceText
            );
            return true;
        }
        return false;
    }

    private static string Unknown(CaseFile file, string id)
    {
        var figures = new FigureFinder(file);
        if (FigureFinder.ReportOf(id) is { } name && id.IndexOf(':') != 1)
        {
            return figures.Report(name) is var (_, statements)
                ? NearestIds.Unknown("statement", id, statements.Figures.Select(f => f.Id))
                : NearestIds.Unknown("report", name, file);
        }
        return NearestIds.Unknown("id", id, file.Reports.Ids().Concat(new AnswerShelf(file).Ids()));
    }
}
