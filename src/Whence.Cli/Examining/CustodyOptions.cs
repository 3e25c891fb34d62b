using System.CommandLine;
using Whence.Examining.Custody;
using Whence.Ledger;

namespace Whence.Cli.Examining;

/// <summary>The options that say what was done with an exhibit: the fields of a chain of custody.</summary>
internal sealed class CustodyOptions
{
    private readonly Option<string?> from = Words(
        "--from",
        "Where or from whom it came: an address, a person",
        "WHENCE"
    );
    private readonly Option<string?> to = Words("--to", "Who received it", "WHO");
    private readonly Option<string?> by = Words("--by", "Who did it", "WHO");
    private readonly Option<string?> where = Words("--where", "Where it was done", "PLACE");
    private readonly Option<string?> how = Words("--how", "How it was done", "WORDS");
    private readonly Option<string?> tool = Words("--tool", "With what device or program, and its version", "WORDS");
    private readonly Option<string?> purpose = Words("--purpose", "What for", "WORDS");
    private readonly Option<string?> note = Words("--note", "What else there is to say", "WORDS");
    private readonly Option<CustodyTime?> when = new("--when")
    {
        Description = "When: a day, or an instant with its zone (2024-12-23T14:05:00+03:00); else now",
        HelpName = "TIME",
        CustomParser = result =>
        {
            var time = CustodyTime.Parse(result.Tokens[0].Value);
            if (time is null)
            {
                result.AddError(
                    $"--when takes a day, 2024-12-23, or an instant with its zone, 2024-12-23T14:05:00+03:00, not '{result.Tokens[0].Value}'."
                );
            }
            return time;
        },
    };
    private readonly Option<Digest?> before = Hash("--before", "SHA-256 of the bytes before");
    private readonly Option<Digest?> after = Hash("--after", "SHA-256 of the bytes after");

    /// <summary>Puts those on <paramref name="command"/> that say how something was acquired.</summary>
    public void AddAcquiringTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[from, by, when, how])
        {
            command.Add(option);
        }
    }

    /// <summary>Puts all of them on <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        AddAcquiringTo(command);
        foreach (var option in (ReadOnlySpan<Option>)[to, where, tool, purpose, note, before, after])
        {
            command.Add(option);
        }
    }

    /// <summary>Whether any of them is given.</summary>
    public bool Any(ParseResult parsed) =>
        ((Option[])[from, by, when, how, to, where, tool, purpose, note, before, after]).Any(option =>
            parsed.GetResult(option) is { Implicit: false }
        );

    /// <summary>What was done, as they say; where they do not say when, <paramref name="now"/>.</summary>
    public CustodyEvent Of(ParseResult parsed, CustodyAct act, CustodyTime now) =>
        new(act, parsed.GetValue(when) ?? now)
        {
            From = Said(parsed, from),
            To = Said(parsed, to),
            By = Said(parsed, by),
            Where = Said(parsed, where),
            How = Said(parsed, how),
            Tool = Said(parsed, tool),
            Purpose = Said(parsed, purpose),
            Note = Said(parsed, note),
            Before = parsed.GetValue(before),
            After = parsed.GetValue(after),
        };

    private static string? Said(ParseResult parsed, Option<string?> option) =>
        parsed.GetResult(option) is null || parsed.GetValue(option) is not { } words || string.IsNullOrWhiteSpace(words)
            ? null
            : words.Trim();

    private static Option<string?> Words(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help };

    private static Option<Digest?> Hash(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "HEX",
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                var letters = word.StartsWith("sha256:", StringComparison.Ordinal) ? word[7..] : word;
                if (letters.Length == 2 * Digest.Length && letters.All(char.IsAsciiHexDigit))
                {
                    return new Digest(Convert.FromHexString(letters));
                }
                result.AddError($"{name} takes the 64 hexadecimal letters of a SHA-256, not '{word}'.");
                return null;
            },
        };
}
