using System.CommandLine;
using Whence.Casework.Examining;
using Whence.Sqlite;

namespace Whence.Cli.Examining;

/// <summary>Ties exhibits to what reports say of them. What a report says stays the claim of whoever it has it from.</summary>
internal sealed class ClaimLinks
{
    private readonly Option<string[]> claims = new("--claim")
    {
        Description = "What a report of the case says of it: a figure, position or allegation",
        HelpName = "ID",
    };

    private readonly Option<string[]> reports = new("--report")
    {
        Description = "A report of the case that speaks of it",
        HelpName = "ID",
    };

    /// <summary>Puts the options on <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Add(claims);
        command.Add(reports);
    }

    /// <summary>Whether any is given.</summary>
    public bool Any(ParseResult parsed) =>
        parsed.GetValue(claims) is { Length: > 0 } || parsed.GetValue(reports) is { Length: > 0 };

    /// <summary>What is named, or why it cannot be.</summary>
    public (ImmutableArray<(string Report, string? Statement)> Named, string? Fault) Of(
        ParseResult parsed,
        CaseFile file
    ) => ExhibitClaims.Named(file, parsed.GetValue(claims) ?? [], parsed.GetValue(reports) ?? []);
}
