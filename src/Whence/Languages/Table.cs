using System.Collections.Frozen;

namespace Whence.Languages;

/// <summary>
/// A table of language shipped as a data file: rows of tab-separated columns; lines that start with # are remarks, the first
/// of which gives the table's provenance.
/// </summary>
public sealed class Table
{
    private Table(string name, ImmutableArray<ImmutableArray<string>> rows)
    {
        Name = name;
        Rows = rows;
    }

    /// <summary>The file's name, for error messages.</summary>
    public string Name { get; }

    /// <summary>The rows, in file order, each with its columns.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; }

    /// <summary>Loads a table that ships with Whence: <paramref name="path"/> is the file's path below the project, e.g. "Counting/hedges.tsv".</summary>
    /// <exception cref="InvalidOperationException">The table is not in the assembly: a fault of the build.</exception>
    public static Table Shipped(string path)
    {
        using var stream =
            typeof(Table).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The table {path} is not in {typeof(Table).Assembly.FullName}.");
        using var reader = new StreamReader(stream);
        return Read(path, reader.ReadToEnd());
    }

    /// <summary>The words of each kind, for a table whose rows are a kind and its words, parted by spaces.</summary>
    public FrozenDictionary<string, FrozenSet<string>> ByKind() =>
        Rows.ToFrozenDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet());

    /// <summary>Reads a table from text.</summary>
    public static Table Read(string name, string text)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var line in text.Split('\n'))
        {
            var row = line.TrimEnd('\r');
            if (row.Length > 0 && row[0] != '#')
            {
                rows.Add([.. row.Split('\t')]);
            }
        }
        return new Table(name, rows.ToImmutable());
    }
}
