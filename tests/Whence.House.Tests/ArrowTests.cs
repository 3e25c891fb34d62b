using System.Reflection;

namespace Whence.House.Tests;

public sealed class ArrowTests
{
    // Left to right, as data flows; those of one line stand side by side, and do not see each other.
    private static readonly string[][] Flow =
    [
        ["Languages", "Ledger"],
        ["Reading"],
        ["Attributing"],
        ["Timing", "Placing"],
        ["Counting"],
        ["Positions"],
        ["Reviewing"],
        ["Origins", "Examining"],
        ["Reconciling"],
    ];

    [Fact]
    public void The_core_references_no_adapter() =>
        typeof(Inquiry)
            .Assembly.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => name.StartsWith("Whence", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void A_stage_uses_only_itself_the_nouns_and_the_stages_to_its_left()
    {
        var broken = new List<string>();
        foreach (var file in Source.Files("src/Whence"))
        {
            var stage = Source.FolderBelow("src/Whence", file);
            var place = Array.FindIndex(Flow, names => names.Contains(stage));
            if (place < 0)
            {
                continue;
            }
            foreach (var (other, at) in Flow.SelectMany((names, i) => names.Select(name => (name, i))))
            {
                var backward = at > place || (at == place && other != stage);
                if (backward && File.ReadAllText(file).Contains($"Whence.{other};", StringComparison.Ordinal))
                {
                    broken.Add($"{file} uses Whence.{other}");
                }
            }
        }
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_stage_folder_stands_in_the_flow() =>
        Directory
            .GetDirectories(Source.Path("src/Whence"))
            .Select(folder => Path.GetFileName(folder)!)
            .Where(name => name is not ("bin" or "obj"))
            .ShouldBe(Flow.SelectMany(names => names), ignoreOrder: true);

    [Theory]
    [InlineData("Whence.Formats")]
    [InlineData("Whence.Sqlite")]
    [InlineData("Whence.Media")]
    public void An_adapter_sees_the_core_and_no_other_adapter(string adapter) =>
        Assembly
            .Load(adapter)
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => name.StartsWith("Whence", StringComparison.Ordinal))
            .ShouldBeSubsetOf(["Whence"]);

    [Theory]
    [InlineData("Whence.Cli", "Whence.Web")]
    [InlineData("Whence.Web", "Whence.Cli")]
    [InlineData("Whence.Casework", "Whence.Cli")]
    [InlineData("Whence.Casework", "Whence.Web")]
    public void A_desk_does_not_see_the_other(string one, string other) =>
        Assembly.Load(one).GetReferencedAssemblies().Select(a => a.Name!).ShouldNotContain(other);
}
