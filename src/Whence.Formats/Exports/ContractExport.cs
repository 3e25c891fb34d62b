using Whence.Formats.Contract;

namespace Whence.Formats.Exports;

/// <summary>The JSON Lines of the contract, as <c>whence read --json</c> writes them.</summary>
public sealed class ContractExport : IExport
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public string Ending => ".jsonl";

    /// <inheritdoc/>
    public string MediaType => "application/x-ndjson";

    /// <inheritdoc/>
    public bool IsText => true;

    /// <inheritdoc/>
    public ImmutableArray<string> Write(Holdings holdings, Stream to)
    {
        var leftOut = ImmutableArray.CreateBuilder<string>();
        using var contract = new ContractWriter(to);
        foreach (var statements in holdings.Dossier.Statements)
        {
            if (holdings.Reports.Of(statements.Heading.Id) is { } report)
            {
                contract.Write(report, statements);
            }
            else
            {
                leftOut.Add($"{statements.Heading.Id}: its text is not in hand");
            }
        }
        contract.Write(holdings.Dossier);
        foreach (var examined in holdings.Exhibits)
        {
            contract.Write(examined.Exhibit);
            foreach (var finding in examined.Findings)
            {
                contract.Write(finding);
            }
        }
        return leftOut.ToImmutable();
    }
}
