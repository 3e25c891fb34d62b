namespace Whence.Cli.Answering;

/// <summary>How a table is written.</summary>
internal enum Listing
{
    /// <summary>The first rows, and how many more there are.</summary>
    First,

    /// <summary>All rows.</summary>
    All,

    /// <summary>All rows as comma-separated values.</summary>
    Csv,

    /// <summary>All rows as JSON Lines.</summary>
    Json,
}
