namespace Whence.Sqlite.Weighing;

/// <summary>What is added to the sums of somebody who spoke.</summary>
internal sealed class SourceSums
{
    public long Origins { get; set; }

    public long Reports { get; private set; }

    public long Questions { get; private set; }

    public long Alone { get; private set; }

    public long Revised { get; private set; }

    /// <summary>Whether any of the origins is another than it was.</summary>
    public bool IsMoved { get; set; }

    /// <summary>Adds <paramref name="rows"/> of a table, and so many questions that nobody else answers.</summary>
    public void Add(string table, int rows, long alone)
    {
        Alone += alone;
        switch (table)
        {
            case "spoke":
                Questions += rows;
                break;
            case "carried":
                Reports += rows;
                break;
            default:
                Revised += rows;
                break;
        }
    }
}
