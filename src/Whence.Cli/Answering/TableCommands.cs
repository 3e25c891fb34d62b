using System.CommandLine;
using NodaTime;
using Whence.Cli.Filing;
using Whence.Cli.Pages;
using Whence.Sqlite;
using Whence.Sqlite.Tables;
using Whence.Sqlite.Weighing;

namespace Whence.Cli.Answering;

/// <summary>whence figures|questions|positions|allegations|origins|conflicts CASE</summary>
internal static class TableCommands
{
    /// <summary>The commands, over <paramref name="desk"/>.</summary>
    public static IEnumerable<Command> Build(Desk desk) =>
        [
            Statements(
                desk,
                "figures",
                "What was counted: every figure with its words, who says so and where it stands",
                """
                Examples:
                  whence figures matter.whence                                 the first 200, in order of publication
                  whence figures matter.whence --measure killed --place Kursk  killed in Kursk, or what lies in it
                  whence figures matter.whence --source ministry --from 2024-12-17
                  whence figures matter.whence --contested --csv > clashes.csv for a spreadsheet
                """,
                new FilterOptions()
                    .Counted()
                    .Source("Said, or passed on, by whom these words name")
                    .Report("Stands in this report")
                    .Published()
                    .Contested("Only figures that clash with others"),
                (tables, filter) => tables.Figures(filter),
                StatementViews.Figures
            ),
            Answers(
                desk,
                "questions",
                "What the figures answer: low, best and high of each question, its grade and independent origins",
                """
                Examples:
                  whence questions matter.whence                      the contested and the widely told first
                  whence questions matter.whence --contested          where accounts cannot all be true
                  whence questions matter.whence --as-of 2024-12-20   from what had been published by then
                  whence questions matter.whence --measure killed --json
                """,
                new FilterOptions()
                    .Counted()
                    .Source("Answered by whom these words name")
                    .Report("Answered by this report")
                    .Grading()
                    .Contested("Only questions that a clash touches"),
                (tables, filter) => tables.Questions(filter),
                AnswerViews.Questions
            ),
            Statements(
                desk,
                "positions",
                "Who confirms, denies, doubts or stays silent, on what, since when",
                """
                Examples:
                  whence positions matter.whence --stance denies
                  whence positions matter.whence --source Moscow --about losses
                """,
                new FilterOptions()
                    .Source("Taken by whom these words name")
                    .Matter("On a matter that has these words")
                    .Stance()
                    .Report("Told by this report")
                    .Published(),
                (tables, filter) => tables.Positions(filter),
                StatementViews.Positions
            ),
            Statements(
                desk,
                "allegations",
                "Who accuses whom of what: alleged, not established",
                """
                Examples:
                  whence allegations matter.whence --accused Russia
                  whence allegations matter.whence --source Ukraine --about faces
                """,
                new FilterOptions()
                    .Source("Made by whom these words name")
                    .Accused()
                    .Matter("Of an act that has these words")
                    .Report("Told by this report")
                    .Published(),
                (tables, filter) => tables.Allegations(filter),
                StatementViews.Allegations
            ),
            Answers(
                desk,
                "origins",
                "The independent voices: each said once, however many reports carry it",
                """
                Examples:
                  whence origins matter.whence                       what most reports carry first
                  whence origins matter.whence --source lawmaker
                  whence origins matter.whence --as-of 2024-12-20    from what had been published by then
                """,
                new FilterOptions().Counted().Source("Said by whom these words name").Report("Carried by this report"),
                (tables, filter) => tables.Origins(filter),
                AnswerViews.Origins
            ),
            Answers(
                desk,
                "conflicts",
                "What cannot all be true, what hardly can, and what a source took back, with the reason",
                """
                Examples:
                  whence conflicts matter.whence --kind contradiction
                  whence conflicts matter.whence --measure killed --place Kursk
                  whence conflicts matter.whence --as-of 2024-12-20  from what had been published by then
                """,
                new FilterOptions()
                    .Counted()
                    .Source("With a figure of whom these words name")
                    .Report("With a figure of this report")
                    .Kind(),
                (tables, filter) => tables.Conflicts(filter),
                AnswerViews.Conflicts
            ),
        ];

    private const string Exits = """


        On a terminal a table is laid out; in a pipe a row is a line, with tabs between its columns. Any id can be given to
        whence trace. Exit codes: 0 done, 1 the case is damaged, 2 bad usage, or what is named is no case.
        """;

    private static ExplainedCommand Statements<T>(
        Desk desk,
        string name,
        string about,
        string examples,
        FilterOptions filters,
        Func<CaseTables, Filter, StatedTable<T>> table,
        Func<CaseFile, View<Stated<T>>> view
    )
    {
        var listing = new ListingOptions();
        var (command, path) = Start(name, about, examples, filters, listing);
        command.SetAction(parsed =>
            Open(
                desk,
                parsed.GetValue(path)!,
                filters,
                parsed,
                (file, filter) =>
                {
                    var rows = table(new CaseTables(file), filter);
                    ListingPage.Write(desk, view(file), listing.Of(parsed), () => rows.Count, rows.Rows);
                }
            )
        );
        return command;
    }

    private static ExplainedCommand Answers<T>(
        Desk desk,
        string name,
        string about,
        string examples,
        FilterOptions filters,
        Func<CaseTables, Filter, AnswerTable<T>> table,
        Func<CaseFile, View<T>> view
    )
        where T : class
    {
        var listing = new ListingOptions();
        var asOf = IntakeOptions.Day("--as-of", "Answer from what had been published by this day: weighs it again");
        var (command, path) = Start(name, about, examples, filters, listing);
        command.Add(asOf);
        command.SetAction(parsed =>
            Open(
                desk,
                parsed.GetValue(path)!,
                filters,
                parsed,
                (file, filter) =>
                {
                    Weigh(desk, file, parsed.GetValue(asOf));
                    var rows = table(new CaseTables(file), filter);
                    ListingPage.Write(desk, view(file), listing.Of(parsed), () => rows.Count, rows.Rows);
                }
            )
        );
        return command;
    }

    private static (ExplainedCommand Command, Argument<string> Path) Start(
        string name,
        string about,
        string examples,
        FilterOptions filters,
        ListingOptions listing
    )
    {
        var path = OpenCase.Argument();
        var command = new ExplainedCommand(name, about, examples + Exits) { path };
        filters.AddTo(command);
        listing.AddTo(command);
        return (command, path);
    }

    private static int Open(
        Desk desk,
        string path,
        FilterOptions filters,
        ParseResult parsed,
        Action<CaseFile, Filter> answer
    ) =>
        OpenCase.With(
            desk,
            path,
            CaseAccess.Read,
            file =>
            {
                var (filter, fault) = filters.Of(parsed, file);
                if (filter is null)
                {
                    desk.Say(fault!);
                    return ExitCodes.BadUsage;
                }
                answer(file, filter);
                return ExitCodes.Done;
            }
        );

    private static void Weigh(Desk desk, CaseFile file, LocalDate? asOf)
    {
        if (asOf is { } day)
        {
            new CaseWeighing(file, new Inquiry()).AnswerAsOf(day);
        }
        else if (CaseWeighing.Unweighed(file) is var unweighed and not 0)
        {
            desk.Error.WriteLine(
                unweighed > 0
                    ? $"whence: {Words.Count((int)unweighed, "report")} not weighed yet, and not in this answer: whence weigh"
                    : "whence: reports were deleted since this was weighed: whence weigh brings it up to date"
            );
        }
    }
}
