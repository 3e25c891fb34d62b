using Whence.Languages;

namespace Whence.Testing;

/// <summary>Test cases that are rows of a table beside their test.</summary>
public static class Rows
{
    /// <summary>The rows of a table embedded in the assembly of <paramref name="test"/>, each with its columns.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(Type test, string name)
    {
        using var file =
            test.Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"{name} is not in {test.Assembly.FullName}.", nameof(name));
        using var reader = new StreamReader(file);
        return Table.Read(name, reader.ReadToEnd()).Rows;
    }
}
