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

    [Fact]
    public void Each_migration_has_a_number_of_its_own_and_none_is_left_out()
    {
        var numbers = Source.Files("src/Whence.Sqlite/Migrations", ".sql").Select(file => Path.GetFileName(file)[..4]);
        numbers.ShouldBe(Enumerable.Range(1, numbers.Count()).Select(number => $"{number:0000}"));
    }

    // "Newest first@if (…)" is a mail address to Razor, and is shown as it stands.
    [Fact]
    public void No_page_shows_its_own_code()
    {
        var pages = Source.Files("src/Whence.Web", ".razor").ToList();
        pages.ShouldNotBeEmpty();
        pages.Where(page => CodeShown().IsMatch(File.ReadAllText(page))).ShouldBeEmpty();
    }

    [GeneratedRegex("[A-Za-z0-9]@(?:if|foreach|for|switch|while)\\b")]
    private static partial Regex CodeShown();

    [GeneratedRegex("`((?:src|tests|bench|docs|samples)/[^` ]*)`")]
    private static partial Regex PathInTicks();
}
