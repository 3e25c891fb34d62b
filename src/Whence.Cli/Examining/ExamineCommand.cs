using System.CommandLine;
using Whence.Cli.Filing;
using Whence.Examining;
using Whence.Examining.Zones;
using Whence.Formats.Papers;
using Whence.Sqlite;

namespace Whence.Cli.Examining;

/// <summary>whence examine CASE FILE…</summary>
internal static class ExamineCommand
{
    /// <summary>What its help ends with.</summary>
    private const string Examples = """
        Examples:
          whence examine matter.whence front.jpg back.jpg              pictures of papers
          whence examine matter.whence --layout card.layout.json *.jpg measures what stands where the layout says
          whence examine matter.whence --description cards.json        what an officer wrote down, without a picture
          whence examine --json matter.whence scan.pdf                 JSON Lines, for other programs
          whence examine matter.whence                                 what the case holds already

        A description is JSON, an object or a list: {"file", "kind", "serial", "state", "name", "born", "birthplace", "authority",
        "authorityPlace", "authorityFounded", "authorityDissolved", "issued", "issuedAt", "expires", "recorded",
        "photo", "stamp": "present", "absent" or "untold", "signatureScript": "Hangul" …,
        "fields": [{"name", "value", "mandatory"}], "mrz": [lines]}; all may be left out.
        A layout is {"name", "width", "height", "languages": ["eng" …], "labels": [{"text", "x", "y", "width", "height"}],
        "zones": [{"is": "photo", "stamp", "field", "signature", "mrz" or "blank", "name", "says", "mandatory", "x", "y",
        "width", "height"}]}, in units of its own.

        A finding says what was seen, with what else would explain it. It is no verdict on anybody.
        Exit codes: 0 done, 1 the case is damaged, 2 bad usage, 3 some files could not be examined (each is named).
        """;

    private const string About =
        "Examine papers, pictured or described, by rules; put them and what was found into a case";

    private const long DescriptionBytes = 16 * 1024 * 1024;

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Pictures (JPEG, PNG, TIFF, HEIC, WebP) and PDF of scans",
        };
        var description = new Option<string?>("--description")
        {
            Description = "What is written down of the papers, as JSON",
            HelpName = "CARD.json",
        };
        var layout = new Option<string?>("--layout")
        {
            Description = "What stands where on papers of the series, as JSON",
            HelpName = "LAYOUT.json",
        };
        var json = new Option<bool>("--json") { Description = "Write JSON Lines instead of the page" };
        var all = new Option<bool>("--all")
        {
            Description = "Show what was not observed and not determined in full too",
        };
        var command = new ExplainedCommand("examine", About, Examples) { path, files, description, layout, json, all };
        var signing = new SigningOption();
        signing.AddTo(command);
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(path)!;
            var (named, described) = (parsed.GetValue(files)!, parsed.GetValue(description));
            var page = new FindingsPage(desk, parsed.GetValue(json), parsed.GetValue(all));
            if (named.Length == 0 && described is null)
            {
                return OpenCase.With(desk, name, CaseAccess.Read, file => Show(file, page));
            }
            if (
                !Cards(described, desk, out var cards)
                || !Layout(parsed.GetValue(layout), desk, out var laid)
                || !Matched(named, cards, described, desk)
                || signing.Of(parsed, desk) is not { } key
            )
            {
                return ExitCodes.BadUsage;
            }
            var gathering = new Gathering(desk.Error, laid);
            var subjects = gathering.Gather(named, described, cards);
            // A case is made for an exhibit: not where nothing can be read.
            return subjects.IsEmpty
                ? ExitCodes.SomeUnread
                : OpenCase.With(
                    desk,
                    name,
                    () => CaseFile.Create(name),
                    file =>
                    {
                        Keep(file, key, subjects, page);
                        return gathering.Unread > 0 ? ExitCodes.SomeUnread : ExitCodes.Done;
                    }
                );
        });
        return command;
    }

    private static void Keep(CaseFile file, SigningKey key, ImmutableArray<Subject> subjects, FindingsPage page)
    {
        var findings = new Examiner()
            .Examine([.. subjects.Select(subject => subject.Paper)])
            .ToLookup(finding => finding.Exhibit, StringComparer.Ordinal);
        using (var batch = file.Begin(key))
        {
            foreach (var (exhibit, paper, bytes) in subjects)
            {
                batch.Add(exhibit, paper.Name, bytes, findings[exhibit.Id]);
            }
            batch.Commit();
        }
        page.Write([.. subjects.Select(s => new Examined(s.Exhibit, s.Paper.Name, [.. findings[s.Exhibit.Id]]))]);
    }

    private static int Show(CaseFile file, FindingsPage page)
    {
        page.Write([
            .. file
                .Exhibits.All()
                .ToList()
                .Select(kept => new Examined(kept.Exhibit, kept.Path, [.. file.Exhibits.Findings(kept)])),
        ]);
        return ExitCodes.Done;
    }

    private static bool Cards(
        string? file,
        Desk desk,
        out ImmutableArray<(Card Card, ReadOnlyMemory<byte> Bytes)> cards
    )
    {
        cards = [];
        if (file is null)
        {
            return true;
        }
        if (Bytes(file, desk) is not { } bytes)
        {
            return false;
        }
        (cards, var fault) = CardFile.Read(file, bytes);
        return Told(fault, desk);
    }

    private static bool Layout(string? file, Desk desk, out Layout? layout)
    {
        layout = null;
        if (file is null)
        {
            return true;
        }
        if (Bytes(file, desk) is not { } bytes)
        {
            return false;
        }
        (layout, var fault) = LayoutFile.Read(file, bytes);
        return Told(fault, desk);
    }

    private static bool Matched(
        string[] files,
        ImmutableArray<(Card Card, ReadOnlyMemory<byte> Bytes)> cards,
        string? description,
        Desk desk
    ) =>
        Gathering.Unmatched(files, cards) is not { } unmatched
        || Told(new PaperFault(description!, "file", $"no FILE is called “{unmatched}”"), desk);

    private static bool Told(PaperFault? fault, Desk desk)
    {
        if (fault is not null)
        {
            desk.Error.WriteLine("whence: " + Visible.Of(fault.ToString()));
        }
        return fault is null;
    }

    private static byte[]? Bytes(string file, Desk desk)
    {
        try
        {
            if (new FileInfo(file).Length <= DescriptionBytes)
            {
                return File.ReadAllBytes(file);
            }
            desk.Error.WriteLine("whence: " + Visible.Of($"{file}: it is larger than {DescriptionBytes} bytes"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            desk.Error.WriteLine("whence: " + Visible.Of($"{file}: {fault.Message}"));
        }
        return null;
    }
}
