using System.CommandLine;
using Whence.Casework;
using Whence.Cli.Pages;
using Whence.Sqlite;
using Whence.Sqlite.Readings;
using Whence.Sqlite.Searching;
using Whence.Sqlite.Weighing;

namespace Whence.Cli.Filing;

/// <summary>whence rebuild CASE</summary>
internal static class RebuildCommand
{
    private const string Examples = """
        Examples:
          whence rebuild matter.whence                 after an update: reads every kept text anew, and says what changed
          whence rebuild --places UA.places matter.whence

        What was put in and decided stays as it is; what was read from it, weighed and indexed is made anew. Each figure that
        was gained, lost or changed is a line on standard output.
        Exit codes: 0 done, 1 the case is damaged, 2 bad usage, or what is named is no case, 3 it could not be written.
        """;

    private const string About = "Read every kept text anew, weigh it together, and say what changed";

    private const int ReportsInABatch = 256;

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var command = new ExplainedCommand("rebuild", About, Examples) { path };
        var counting = new CountingOptions();
        counting.AddTo(command);
        command.SetAction(parsed =>
            OpenCase.With(
                desk,
                parsed.GetValue(path)!,
                CaseAccess.Write,
                file =>
                {
                    Rebuild(desk, file, new Inquiry(counting.Of(parsed)));
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }

    private static void Rebuild(Desk desk, CaseFile file, Inquiry inquiry)
    {
        var progress = new Progress(desk.Error, desk.Attended);
        using var output = new TrimmingWriter(desk.Output);
        var (reports, changes) = (0, 0);
        var texts = file
            .Reports.All()
            .ToList()
            .Select(kept => (Kept: kept, Text: file.Reports.Text(kept.Number) ?? ""));
        var read = OrderedReading.Run(
            texts,
            item => item.Text.Length,
            item => inquiry.Read(item.Kept.With(item.Text)),
            Math.Clamp(Environment.ProcessorCount, 2, 16)
        );
        foreach (var batch in read.Chunk(ReportsInABatch))
        {
            foreach (var ((kept, _), statements) in batch)
            {
                changes += Tell(output, kept, Before(file, kept, progress), statements);
                reports++;
                progress.Step();
            }
            file.Readings.Replace(batch.Select(b => (b.Item.Kept.Number, b.Read, b.Item.Text)));
        }
        FullText.Rebuild(file);
        progress.Weighing();
        new CaseWeighing(file, inquiry).Update();
        progress.Wipe();
        output.Flush();
        desk.Error.WriteLine(
            $"whence: {Words.Count(reports, "report")} read anew, {Words.Count(changes, "figure")} gained, lost or changed"
        );
    }

    private static Statements? Before(CaseFile file, KeptReport kept, Progress progress)
    {
        try
        {
            return file.Readings.Find(kept.Number);
        }
        catch (CaseException)
        {
            progress.Say("whence: " + Visible.Of($"{kept.Heading.Id}: its reading was damaged, and is made anew"));
            return null;
        }
    }

    private static int Tell(TextWriter output, KeptReport kept, Statements? before, Statements after)
    {
        var none = new Statements(kept.Heading);
        var changes = FigureChange.Between(before ?? none, after).ToList();
        foreach (var change in changes)
        {
            output.WriteLine(Visible.Of(Line(change)));
        }
        return changes.Count;
    }

    private static string Line(FigureChange change)
    {
        var figure = (change.After ?? change.Before)!;
        var said = $"{figure.Id}: “{figure.Words}” {figure.Measure} [{figure.Quantity.Interval}]";
        return change.Before is null ? "gained " + said
            : change.After is null ? "lost " + said
            : $"changed {said}: "
                + string.Join(
                    "; ",
                    change.Parts.Select(p => $"{p.Part} was {p.Before ?? "none"}, is {p.After ?? "none"}")
                );
    }
}
