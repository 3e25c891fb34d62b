using System.CommandLine;
using System.Globalization;
using NodaTime;
using Whence.Casework.Examining;
using Whence.Cli.Filing;
using Whence.Examining.Custody;
using Whence.Media.Footage;
using Whence.Sqlite;

namespace Whence.Cli.Examining;

/// <summary>whence examine CASE FILE…</summary>
internal static class ExamineCommand
{
    /// <summary>What its help ends with.</summary>
    private const string Examples = """
        Examples:
          whence examine matter.whence front.jpg back.jpg
              pictures of papers
          whence examine matter.whence --layout card.layout.json *.jpg
              measures what stands where the layout says
          whence examine matter.whence --description cards.json
              what an officer wrote down, without a picture
          whence examine --json matter.whence scan.pdf
              JSON Lines, for other programs
          whence examine matter.whence clip.mp4 --by Ada --report kyiv-daily-12 \
              --from https://example.org/post/1
              a clip, how it was acquired, and a report that speaks of it
          whence examine matter.whence clip.mp4 --claim 'kyiv-daily-12#f812'
              what a report says of it, as its claim
          whence examine matter.whence
              what the case holds already

        CARD.json is an object or a list of them, all of whose fields may be left out:
          {"file": "front.jpg", "kind": "passport", "serial": "VM 0412873",
           "state": "Velmora", "name": "Orla Finch", "born": "12.03.1990",
           "birthplace": "Castrel", "authority": "Office No. 4",
           "authorityPlace": "Castrel", "authorityFounded": "2001",
           "authorityDissolved": "2015", "issued": "5.10.2019",
           "issuedAt": "Castrel", "expires": "5.10.2029", "recorded": "2024-12-20",
           "photo": "present", "stamp": "absent", "signatureScript": "Hangul",
           "fields": [{"name": "Surname", "value": "Finch", "mandatory": true}],
           "mrz": ["P<VLM…", "…"]}
          photo and stamp are present, absent or untold.

        LAYOUT.json says what stands where, in units of its own:
          {"name": "card of Velmora", "width": 1000, "height": 640,
           "languages": ["eng", "rus"],
           "labels": [{"text": "Surname", "x": 300, "y": 125,
                       "width": 110, "height": 22}, …],
           "zones": [{"is": "photo", "x": 40, "y": 130,
                      "width": 220, "height": 290},
                     {"is": "field", "name": "Surname", "says": "name",
                      "mandatory": true, "x": 480, "y": 112, …},
                     {"is": "blank", …}]}
          A page is laid on it by its labels, words that every paper of the series
          bears: four at least, well apart. A zone is photo, stamp, field, signature,
          mrz or blank; a photograph is held against a blank one. What a field says is
          name, serial, born, birthplace, authority, issued, issuedAt or expires.

        Clips (MP4, MOV, MKV, WebM, AVI, FLV, MPEG, WMV, Ogg) are told by their bytes
        and watched by ffmpeg. Which show the same is said with the reason, and counted
        once; where they only probably do, a person decides:
        whence review CASE link:… accept.
        Without a layout a round stamp and lines for machines are looked for anywhere
        on a page. That an exhibit was acquired, how, and that it was examined, is
        entered into its custody.
        A finding says what was seen, with what else would explain it. It is no verdict
        on anybody.
        Exit codes: 0 done, 1 the case is damaged, 2 bad usage, 3 some files could not
        be examined (each is named).
        """;

    private const string About =
        "Examine papers, pictured or described, and footage, by rules; put them and what was found into a case";

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Pictures (JPEG, PNG, TIFF, HEIC, WebP), PDF of scans, and clips",
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
        var seconds = TimeLimit();
        command.Add(seconds);
        var custody = new CustodyOptions();
        custody.AddAcquiringTo(command);
        var claims = new ClaimLinks();
        claims.AddTo(command);
        var signing = new SigningOption();
        signing.AddTo(command);
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(path)!;
            var (named, described) = (parsed.GetValue(files)!, parsed.GetValue(description));
            var page = new FindingsPage(desk, parsed.GetValue(json), parsed.GetValue(all));
            if (named.Length == 0 && described is null)
            {
                return custody.Any(parsed) || claims.Any(parsed)
                    ? desk.Refuse("name the FILE that was acquired, or that reports speak of")
                    : OpenCase.With(
                        desk,
                        name,
                        CaseAccess.Read,
                        file => Show(file, page, parsed.GetValue(json) ? null : desk)
                    );
            }
            var given = named.Select(file => new NamedFile(file, file)).ToList();
            if (
                !PaperInputs.Cards(described, desk, out var cards)
                || !PaperInputs.Layout(parsed.GetValue(layout), desk, out var laid)
                || !PaperInputs.Matched(given, cards, described, desk)
                || signing.Of(parsed, desk) is not { } key
            )
            {
                return ExitCodes.BadUsage;
            }
            // What reports say is looked up before anything is read: a mistyped id must not cost the reading.
            if (claims.Any(parsed) && Unknown(desk, name, parsed, claims) is { } code)
            {
                return code;
            }
            var intake = new ExhibitIntake(laid, new FootageLimits(Duration.FromSeconds(parsed.GetValue(seconds))))
            {
                Program = "whence examine",
                Told = fault => desk.Error.WriteLine("whence: " + Visible.Of(fault)),
            };
            intake.Read(given, described, cards);
            // A case is made for an exhibit: not where nothing can be read.
            return intake.IsEmpty
                ? ExitCodes.SomeUnread
                : OpenCase.With(
                    desk,
                    name,
                    () => CaseFile.Create(name),
                    file =>
                    {
                        var now = CustodyTime.At(SystemClock.Instance.GetCurrentInstant());
                        ImmutableArray<(Added Added, string Name)> kept;
                        using (var batch = file.Begin(key))
                        {
                            try
                            {
                                kept = intake.Keep(
                                    file,
                                    batch,
                                    custody.Of(parsed, CustodyAct.Acquired, now),
                                    now,
                                    claims.Of(parsed, file).Named
                                );
                                batch.Commit();
                            }
                            catch (IOException fault)
                            {
                                desk.Say($"nothing was kept: {fault.Message}");
                                return ExitCodes.SomeUnread;
                            }
                        }
                        Write(file, page, kept.Select(one => one.Added.Id));
                        if (!parsed.GetValue(json))
                        {
                            ClipsPage.Write(file, desk);
                        }
                        return intake.Unread > 0 ? ExitCodes.SomeUnread : ExitCodes.Done;
                    }
                );
        });
        return command;
    }

    private static Option<double> TimeLimit() =>
        new("--time-limit")
        {
            Description = "Seconds that ffmpeg may take for one clip",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => FootageLimits.Default.Time.TotalSeconds,
            CustomParser = result =>
            {
                if (
                    double.TryParse(
                        result.Tokens[0].Value,
                        NumberStyles.AllowDecimalPoint,
                        CultureInfo.InvariantCulture,
                        out var seconds
                    ) && seconds is >= 1 and <= 86_400
                )
                {
                    return seconds;
                }
                result.AddError($"--time-limit takes seconds, 1 to 86400, not '{result.Tokens[0].Value}'.");
                return 0;
            },
        };

    private static int? Unknown(Desk desk, string name, ParseResult parsed, ClaimLinks claims)
    {
        int? code = null;
        var opened = OpenCase.With(
            desk,
            name,
            CaseAccess.Read,
            file =>
            {
                code = claims.Of(parsed, file).Fault is { } fault ? desk.Refuse(fault) : null;
                return ExitCodes.Done;
            }
        );
        return opened == ExitCodes.Done ? code : opened;
    }

    private static void Write(CaseFile file, FindingsPage page, IEnumerable<string> ids) =>
        page.Write([
            .. ids.Distinct(StringComparer.Ordinal)
                .Select(id => file.Exhibits.Find(id)!)
                .Select(kept => new Examined(kept.Exhibit, kept.Path, [.. file.Exhibits.Findings(kept)])),
        ]);

    private static int Show(CaseFile file, FindingsPage page, Desk? clips)
    {
        page.Write([
            .. file
                .Exhibits.All()
                .ToList()
                .Select(kept => new Examined(kept.Exhibit, kept.Path, [.. file.Exhibits.Findings(kept)])),
        ]);
        if (clips is not null)
        {
            ClipsPage.Write(file, clips);
        }
        return ExitCodes.Done;
    }
}
