using System.Text.RegularExpressions;

namespace Whence.House.Tests;

public sealed partial class PageTests
{
    [Theory]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("README.md")]
    public void Every_path_that_a_page_names_exists(string page)
    {
        var paths = PathInTicks()
            .Matches(File.ReadAllText(Source.Path(page)))
            .Select(match => match.Groups[1].Value)
            .ToList();
        paths.ShouldNotBeEmpty();
        paths.Where(path => !Path.Exists(Source.Path(path))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_table_of_language_opens_with_its_provenance()
    {
        var tables = Source.Files("src/Whence", ".tsv").ToList();
        tables.ShouldNotBeEmpty();
        tables
            .Where(table => !File.ReadLines(table).First().StartsWith("# ", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [GeneratedRegex("`((?:src|tests|bench|docs|samples)/[^` ]*)`")]
    private static partial Regex PathInTicks();
}
