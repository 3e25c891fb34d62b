using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Whence.Casework;
using Whence.Formats.Polling;
using Whence.Sqlite;
using Whence.Sqlite.Weighing;

namespace Whence.Cli.Filing;

/// <summary>whence watch CASE FEED…</summary>
internal static class WatchCommand
{
    /// <summary>What its help ends with.</summary>
    private const string Examples = """
        Examples:
          whence watch matter.whence https://news.example/rss                   until stopped (Ctrl-C)
          whence watch --every 60 --pages matter.whence https://news.example/rss  each hour, with the pages that items link to
          whence watch --once matter.whence https://news.example/rss            one poll of each, as for cron

        A feed is asked only for what has changed; after a failure it is left alone for twice as long each time, or as long
        as its server asks. New items are put in as whence add puts them. Addresses of this machine and of private networks
        are refused, also where others lead to them, unless --allow-private asks for them.
        Exit codes: 0 stopped, 1 the case is damaged, 2 bad usage, or what is named is no case, 3 with --once, some feeds
        could not be read.
        """;

    private const string About = "Poll RSS and Atom feeds until stopped, and put what is new into a case";

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var path = OpenCase.Argument();
        var feeds = Feeds();
        var every = Every();
        var pages = new Option<bool>("--pages") { Description = "Fetch the pages that new items link to, too" };
        var once = new Option<bool>("--once") { Description = "Poll each feed once and stop" };
        var local = new Option<bool>("--allow-private")
        {
            Description = "Ask private addresses too, such as localhost",
        };
        var command = new ExplainedCommand("watch", About, Examples) { path, feeds, every, pages, once, local };
        var counting = new CountingOptions();
        counting.AddTo(command);
        var signing = new SigningOption();
        signing.AddTo(command);
        command.SetAction(parsed =>
        {
            if (signing.Of(parsed, desk) is not { } key)
            {
                return ExitCodes.BadUsage;
            }
            var options = new PollingOptions
            {
                Every = TimeSpan.FromMinutes(parsed.GetValue(every)),
                Pages = parsed.GetValue(pages),
                AllowPrivate = parsed.GetValue(local),
            };
            var addresses = parsed.GetValue(feeds)!.Select(feed => new Uri(feed)).ToList();
            var polls = parsed.GetValue(once) ? addresses.Distinct().Count() : (int?)null;
            var name = parsed.GetValue(path)!;
            return OpenCase.With(
                desk,
                name,
                () => CaseFile.Create(name),
                file =>
                {
                    var progress = new Progress(desk.Error, desk.Attended);
                    var inquiry = new Inquiry(counting.Of(parsed));
                    var adding = Adding.To(file, key, inquiry, progress, desk.Output);
                    using var poller = new FeedPoller(
                        addresses,
                        options,
                        Wire.Open(options.AllowPrivate),
                        TimeProvider.System
                    );
                    return Watch(
                        poller,
                        polls,
                        adding,
                        progress,
                        () => new CaseWeighing(file, inquiry).UpdateIfWorthwhile()
                    );
                }
            );
        });
        return command;
    }

    /// <summary>Polls so many times, or until stopped; gives the exit code.</summary>
    private static int Watch(FeedPoller poller, int? polls, ReportIntake adding, Progress progress, Action weigh)
    {
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            // What is being put in is put in whole first.
            signal.Cancel = true;
            stop.Cancel();
        }
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var unread = 0;
        try
        {
            for (var done = 0; polls is null || done < polls; done++)
            {
                if (poller.Next(stop.Token).GetAwaiter().GetResult() is not { } intakes)
                {
                    break;
                }
                var reception = new Reception(intakes, progress);
                var kept = adding.Kept;
                adding.Add(reception.Reports(), threads: 2);
                if (adding.Kept > kept)
                {
                    weigh();
                }
                progress.Wipe();
                unread += reception.Unread;
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Done;
        }
        return unread > 0 ? ExitCodes.SomeUnread : ExitCodes.Done;
    }

    private static Argument<string[]> Feeds()
    {
        var feeds = new Argument<string[]>("FEED")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Addresses of RSS or Atom feeds, http or https",
        };
        feeds.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(t => t.Value))
            {
                if (!Uri.TryCreate(word, UriKind.Absolute, out var feed) || feed.Scheme is not ("http" or "https"))
                {
                    result.AddError($"'{word}' is no address of http or https.");
                }
            }
        });
        return feeds;
    }

    private static Option<int> Every()
    {
        var every = new Option<int>("--every")
        {
            Description = "Minutes between two polls of a feed",
            HelpName = "MINUTES",
            DefaultValueFactory = _ => 15,
        };
        every.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && !(
                    int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
                    && minutes is >= 1 and <= 1440
                )
            )
            {
                result.AddError($"--every takes minutes from 1 to 1440, not '{token.Value}'.");
            }
        });
        return every;
    }
}
