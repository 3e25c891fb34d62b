using System.CommandLine;

namespace Whence.Cli.Answering;

/// <summary>The options that say how a table is written.</summary>
internal sealed class ListingOptions
{
    private readonly Option<bool> json = new("--json") { Description = "Write every row as JSON Lines" };

    private readonly Option<bool> csv = new("--csv")
    {
        Description = "Write every row as comma-separated values, for spreadsheets",
    };

    private readonly Option<bool> all = new("--all") { Description = "Show every row, not the first 200 alone" };

    /// <summary>Puts them on <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        command.Add(json);
        command.Add(csv);
        command.Add(all);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("--json and --csv are two ways of writing one table: ask for either.");
            }
        });
    }

    /// <summary>What was asked for.</summary>
    public Listing Of(ParseResult parsed) =>
        parsed.GetValue(json) ? Listing.Json
        : parsed.GetValue(csv) ? Listing.Csv
        : parsed.GetValue(all) ? Listing.All
        : Listing.First;
}
