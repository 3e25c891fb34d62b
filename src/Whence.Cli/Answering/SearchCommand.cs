using System.CommandLine;
using Whence.Casework;
using Whence.Cli.Filing;
using Whence.Cli.Pages;
using Whence.Sqlite;
using Whence.Sqlite.Searching;

namespace Whence.Cli.Answering;

/// <summary>whence search CASE WORDS…</summary>
internal static class SearchCommand
{
    private const string Examples = """
        Examples:
          whence search matter.whence drone unit                every report with both words
          whence search matter.whence '"false papers"' Tuva     a phrase, and a word
          whence search matter.whence --part документ           within words too, in any script
          whence search matter.whence bridge --publisher Gazette --from 2023-05-17

        Capitals and accents make no difference to words. Offsets count Unicode code points in the report's text.
        Exit codes: 0 done (also where nothing is found), 1 the case is damaged, 2 bad usage, or what is named is no case.
        """;

    private const int Shown = 200;

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var words = new Argument<string[]>("WORDS")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Words that a report has, all of them; a phrase stands between quotation marks",
        };
        var part = new Option<bool>("--part")
        {
            Description = "WORDS are a part of the text, of three characters or more, within words too",
        };
        var publisher = new Option<string?>("--publisher")
        {
            Description = "Of a publisher whose name has these words",
            HelpName = "WORDS",
        };
        var from = IntakeOptions.Day("--from", "Published on this day or later");
        var to = IntakeOptions.Day("--to", "Published on this day or before");
        var all = new Option<bool>("--all") { Description = "Show every report, not the first 200 alone" };
        var json = new Option<bool>("--json") { Description = "Write every hit as JSON Lines" };
        var command = new ExplainedCommand("search", "Find reports by their words", Examples)
        {
            path,
            words,
            part,
            publisher,
            from,
            to,
            json,
            all,
        };
        command.SetAction(parsed =>
            OpenCase.With(
                desk,
                parsed.GetValue(path)!,
                CaseAccess.Read,
                file =>
                    Search(
                        desk,
                        new CaseSearch(file),
                        string.Join(' ', parsed.GetValue(words)!),
                        parsed.GetValue(part),
                        new SearchFilter(parsed.GetValue(publisher), parsed.GetValue(from), parsed.GetValue(to)),
                        parsed.GetValue(json),
                        parsed.GetValue(all) || parsed.GetValue(json) ? null : Shown
                    )
            )
        );
        return command;
    }

    private static int Search(
        Desk desk,
        CaseSearch search,
        string words,
        bool isPart,
        SearchFilter filter,
        bool json,
        long? most
    )
    {
        (IEnumerable<Hit> Hits, long? Count)? found = isPart
            ? search.Part(words, filter) is { } parts
                ? (parts, null)
                : null
            : search.Words(words, filter, most) is var (hits, count)
                ? (hits, count)
                : null;
        if (found is not var (shown, known))
        {
            desk.Error.WriteLine(
                "whence: " + (isPart ? "--part takes three characters or more." : "there is no word to look for.")
            );
            return ExitCodes.BadUsage;
        }
        var written = json ? HitLines.Write(desk.Output, shown) : Page(desk, shown, most);
        var all = known ?? written;
        desk.Error.WriteLine(
            all == 0 ? "whence: no report has that"
            : all > written
                ? $"whence: {Words.Number(written)} of {Words.Count((int)all, "report")}; --all shows the rest"
            : $"whence: {Words.Count((int)all, "report")}"
        );
        return ExitCodes.Done;
    }

    private static long Page(Desk desk, IEnumerable<Hit> hits, long? most)
    {
        using var output = new TrimmingWriter(desk.Output);
        var page = new SearchPage(new Sheet(Paper.Of(output, desk), int.MaxValue));
        var count = 0L;
        foreach (var hit in hits)
        {
            if (count++ < (most ?? long.MaxValue))
            {
                page.Write(hit);
            }
        }
        return most is null ? count : Math.Min(count, most.Value);
    }
}
