using Whence.Cli.Pages;
using Whence.Formats.Contract;
using Whence.Formats.Exports;

namespace Whence.Cli.Answering;

/// <summary>How a table is shown: as columns of values for programs, as fewer and fuller columns for a reader, and as lines of the contract.</summary>
/// <param name="One">What a row is.</param>
/// <param name="Columns">A name and a value for each column, in a pipe and in CSV.</param>
/// <param name="Shown">A heading and words for each column on a terminal; lines of a cell are parted by "\n".</param>
/// <param name="Json">Writes a row as a line of the contract.</param>
internal sealed record View<T>(
    string One,
    ImmutableArray<(string Name, Func<T, Cell> Of)> Columns,
    ImmutableArray<(string Heading, Func<T, string> Of)> Shown,
    Action<ContractWriter, T> Json
)
{
    /// <summary>Writes a row on a terminal where it is no table that it is best read in; else null.</summary>
    public Action<Sheet, T>? Drawn { get; init; }
}
