using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Whence.House.Tests;

public sealed class NamingTests
{
    private static readonly string[] Vague = ["Helper", "Manager", "Util", "Utils", "Utility", "Misc", "Common"];

    private static IEnumerable<Type> Types =>
        new[]
        {
            "Whence",
            "Whence.Formats",
            "Whence.Sqlite",
            "Whence.Media",
            "Whence.Casework",
            "Whence.Cli",
            "Whence.Web",
        }
            .SelectMany(name => Assembly.Load(name).GetTypes())
            .Where(type =>
                type is { IsNested: false, Namespace: not null }
                && type.Namespace.StartsWith("Whence", StringComparison.Ordinal)
            )
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal));

    [Fact]
    public void No_type_bears_its_folders_name() =>
        Types.Where(type => type.Namespace!.Split('.')[^1] == type.Name).ShouldBeEmpty();

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Types.Where(type => Vague.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        // The compiler makes the classes of pages' components, and does not seal them.
        Types
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(type => !typeof(IComponent).IsAssignableFrom(type) && type.Name != "_Imports")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("src/Whence", "Whence")]
    [InlineData("src/Whence.Formats", "Whence.Formats")]
    [InlineData("src/Whence.Sqlite", "Whence.Sqlite")]
    [InlineData("src/Whence.Media", "Whence.Media")]
    [InlineData("src/Whence.Casework", "Whence.Casework")]
    [InlineData("src/Whence.Cli", "Whence.Cli")]
    [InlineData("src/Whence.Web", "Whence.Web")]
    public void A_files_namespace_is_its_folder(string project, string root)
    {
        var broken = new List<string>();
        foreach (var file in Source.Files(project))
        {
            var folder = Path.GetDirectoryName(Path.GetRelativePath(Source.Path(project), file))!;
            var expected = folder.Length == 0 ? root : root + "." + folder.Replace(Path.DirectorySeparatorChar, '.');
            var text = File.ReadAllText(file);
            if (
                text.Contains("\nnamespace ", StringComparison.Ordinal)
                && !text.Contains($"namespace {expected};", StringComparison.Ordinal)
            )
            {
                broken.Add($"{file} is not in {expected}");
            }
        }
        broken.ShouldBeEmpty();
    }
}
