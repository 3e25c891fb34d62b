using System.CommandLine;
using Whence.Casework;
using Whence.Cli.Filing;
using Whence.Sqlite;
using Whence.Sqlite.Weighing;

namespace Whence.Cli.Reviewing;

/// <summary>whence review CASE …</summary>
internal static class ReviewCommand
{
    /// <summary>What its help ends with.</summary>
    private const string Examples = """
        Examples:
          whence review matter.whence 'a#f812' accept --who Ada
          whence review matter.whence 'a#f812' reject --why "a year, not a count"
          whence review matter.whence 'a#f812' correct --low 90 --high 99 --why "nearly 100"
          whence review matter.whence 'a#f812' correct --low 12 --high none --why "at least 12"
          whence review matter.whence 'q:a#f812' merge 'q:b#f40' --why "one raid, told twice"
          whence review matter.whence 'o:a#f812' split 'b#f40' --why "another spokesman"
          whence review matter.whence a note --why "a translation"
          whence review matter.whence link:1f3a-9c2e reject --why "another street"   two clips that probably are one
          whence review matter.whence                     all decisions; --json as JSON Lines
          whence review matter.whence --unplaced          those that are of nothing that is read now
          whence review matter.whence agreement           two coders side by side, with Cohen's κ

        Each decision is an entry in the ledger, with who, when and why, which can be redacted. It hangs on the report's text and the
        words, and so outlasts a rebuild. Of several on one thing the last holds. Who decides: --who, else $WHENCE_WHO.
        Exit codes: 0 done, 1 the case is damaged, 2 bad usage.
        """;

    private const string About =
        "Decide of what was read: accept, correct, reject, merge, split, note; or list what was decided";

    private const string Agreement = "agreement";

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var id = new Argument<string?>("ID")
        {
            Description = "A figure, position, allegation, question, origin, report or link of clips; or: agreement",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var options = new DecisionOptions();
        var unplaced = new Option<bool>("--unplaced")
        {
            Description = "List only decisions that can no longer be placed",
        };
        var json = new Option<bool>("--json") { Description = "Write JSON Lines" };
        var command = new ExplainedCommand("review", About, Examples) { path, id };
        options.AddTo(command);
        command.Add(unplaced);
        command.Add(json);
        var signing = new SigningOption();
        signing.AddTo(command);
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(path)!;
            return (parsed.GetValue(id), options.Kind(parsed)) switch
            {
                (null, _) => OpenCase.With(
                    desk,
                    name,
                    CaseAccess.Read,
                    file => DecisionList.Write(file, parsed.GetValue(unplaced), parsed.GetValue(json), desk)
                ),
                (Agreement, null) => OpenCase.With(
                    desk,
                    name,
                    CaseAccess.Read,
                    file => AgreementPage.Write(file.Reviews.All(), desk)
                ),
                (_, null) => desk.Refuse("say what is decided: accept, correct, reject, merge, split or note"),
                ({ } on, _) => Decide(desk, name, on, options, parsed, signing),
            };
        });
        return command;
    }

    private static int Decide(
        Desk desk,
        string name,
        string on,
        DecisionOptions options,
        ParseResult parsed,
        SigningOption signing
    )
    {
        var (asked, fault) = options.Of(parsed);
        if (asked is null)
        {
            return desk.Refuse(fault!);
        }
        if (signing.Of(parsed, desk) is not { } key)
        {
            return ExitCodes.BadUsage;
        }
        if (LinkDeciding.Names(on))
        {
            return OpenCase.With(desk, name, CaseAccess.Write, file => LinkDeciding.Decide(file, on, asked, key, desk));
        }
        return OpenCase.With(
            desk,
            name,
            CaseAccess.Write,
            file =>
            {
                var (decision, refused) = new Deciding(file).Make(on, asked);
                if (decision is null)
                {
                    return desk.Refuse(refused!);
                }
                long entry;
                using (var batch = file.Begin(key))
                {
                    entry = batch.Decide(decision);
                    batch.Commit();
                }
                if (!options.Later(parsed))
                {
                    new CaseWeighing(file, new Inquiry()).Update();
                }
                return FileOut.Write(
                    desk,
                    null,
                    DecisionList.Line(file.Reviews.All().Single(d => d.Number == entry)) + "\n"
                );
            }
        );
    }
}
