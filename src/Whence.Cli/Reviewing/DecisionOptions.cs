using System.CommandLine;
using System.Globalization;
using NodaTime;
using Whence.Casework;

namespace Whence.Cli.Reviewing;

/// <summary>What is asked of a decision: which, by whom, why, and what is right in place of what was read.</summary>
internal sealed class DecisionOptions
{
    /// <summary>Says who decides, where --who does not.</summary>
    public const string WhoIsIt = "WHENCE_WHO";

    private const string Open = "none";

    private readonly Argument<DecisionKind?> kind = new("DECISION")
    {
        Description = "accept, correct, reject, merge, split or note",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result =>
        {
            var word = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (!word.All(char.IsAsciiLetter) || !Enum.TryParse<DecisionKind>(word, ignoreCase: true, out var kind))
            {
                result.AddError($"there is no decision '{word}': accept, correct, reject, merge, split or note.");
                return null;
            }
            return kind;
        },
    };

    private readonly Argument<string[]> others = new("OTHER")
    {
        Description = "The questions or origins to merge with it; the figures to split off",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> who = Words("--who", "NAME", "Who decides; else $WHENCE_WHO");
    private readonly Option<string?> why = Words("--why", "WORDS", "Why");
    private readonly Option<long?> low = new("--low") { Description = "Correct: the least count", HelpName = "N" };

    private readonly Option<string?> high = Words(
        "--high",
        "N",
        "Correct: the greatest count; none where nothing bounds it"
    );
    private readonly Option<string?> measure = Words("--measure", "MEASURE", "Correct: killed, wounded, missing …");
    private readonly Option<string?> place = Words("--place", "NAME", "Correct: where");
    private readonly Option<LocalDate?> from = IntakeOptions.Day("--from", "Correct: the first day");
    private readonly Option<LocalDate?> to = IntakeOptions.Day("--to", "Correct: the last day");
    private readonly Option<string?> population = Words("--population", "WORDS", "Correct: of whom");
    private readonly Option<string?> source = Words("--source", "NAME", "Correct: who says so");

    private readonly Option<bool> later = new("--later")
    {
        Description = "Do not weigh anew now: for many decisions, one after another",
    };

    /// <summary>Puts them on <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Add(kind);
        command.Add(others);
        foreach (Option option in (Option[])[who, why, low, high, measure, place, from, to, population, source, later])
        {
            command.Add(option);
        }
    }

    /// <summary>What is decided; null where nothing is.</summary>
    public DecisionKind? Kind(ParseResult parsed) => parsed.GetValue(kind);

    /// <summary>Whether the answers are to be left as they were.</summary>
    public bool Later(ParseResult parsed) => parsed.GetValue(later);

    /// <summary>What is asked for, or why it cannot be decided.</summary>
    public (AskedDecision? Asked, string? Fault) Of(ParseResult parsed)
    {
        var decision = parsed.GetValue(kind)!.Value;
        var (correction, fault) = Correction(parsed);
        var name = parsed.GetValue(who) ?? Environment.GetEnvironmentVariable(WhoIsIt);
        var reason = parsed.GetValue(why);
        fault ??=
            string.IsNullOrWhiteSpace(name) ? $"say who decides: --who NAME, or set {WhoIsIt}"
            : string.IsNullOrWhiteSpace(reason) && decision != DecisionKind.Accept ? "say why: --why WORDS"
            : decision == DecisionKind.Correct && correction!.IsEmpty
                ? "say what is right: --low, --high, --measure, --place, --from, --to, --population, --source"
            : decision != DecisionKind.Correct && !correction!.IsEmpty
                ? "what is right is said with the decision: correct"
            : null;
        return fault is null
            ? (
                new AskedDecision(
                    decision,
                    name!.Trim(),
                    string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
                    [.. parsed.GetValue(others) ?? []],
                    correction!.IsEmpty ? null : correction
                ),
                null
            )
            : (null, fault);
    }

    private (Correction? Correction, string? Fault) Correction(ParseResult parsed)
    {
        var (least, most) = (parsed.GetValue(low), parsed.GetValue(high));
        long? greatest = null;
        if (most is not null and not Open)
        {
            if (!long.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return (null, $"--high takes a number, or {Open}, not '{most}'");
            }
            greatest = number;
        }
        if (least is null != most is null)
        {
            return (null, $"--low and --high go together; where nothing bounds the count, --high {Open}");
        }
        if (least < 0 || greatest < least || greatest > Greatest || least > Greatest)
        {
            return (null, "a count goes from --low, at least 0, to --high");
        }
        var (first, last) = (parsed.GetValue(from), parsed.GetValue(to));
        if (last < first)
        {
            return (null, "--from comes before --to");
        }
        return (
            new Correction
            {
                Interval = least is { } count ? new Interval(count, greatest) : null,
                Measure = parsed.GetValue(measure) is { } name ? new Measure(name.Trim().ToLowerInvariant()) : null,
                Place = parsed.GetValue(place)?.Trim(),
                From = first,
                To = last,
                Population = parsed.GetValue(population)?.Trim(),
                Source = parsed.GetValue(source)?.Trim(),
            },
            null
        );
    }

    // What every JSON reader keeps exactly.
    private static long Greatest => Ledger.CanonicalJson.GreatestInteger;

    private static Option<string?> Words(string name, string word, string description) =>
        new(name) { Description = description, HelpName = word };
}
