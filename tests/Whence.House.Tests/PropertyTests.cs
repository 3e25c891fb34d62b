using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CsCheck;

namespace Whence.House.Tests;

public sealed class PropertyTests
{
    [Fact]
    public void A_property_is_checked_on_the_same_cases_in_every_run()
    {
        Cases().ShouldBe(Cases());
        Cases().Distinct().Count().ShouldBeGreaterThan(150);

        static IEnumerable<int> Cases()
        {
            var drawn = new List<int>();
            Gen.Int.Sample(drawn.Add, iter: 200, threads: 1);
            return drawn;
        }
    }

    [Fact]
    public void A_property_that_one_case_in_a_hundred_breaks_is_found_broken() =>
        Should.Throw<Exception>(() => Gen.Int[0, 99].Sample(n => n != 7, iter: 1_000));

    // CsCheck's own methods begin each run elsewhere: what turns the gate red one day would be green the next.
    [Fact]
    public void No_test_draws_its_cases_anew_in_every_run() =>
        Directory
            .EnumerateDirectories(Source.Path("tests"), "*.Tests")
            .Select(project =>
                Path.Combine(project, "bin", Configuration, "net10.0", Path.GetFileName(project) + ".dll")
            )
            .Where(File.Exists)
            .SelectMany(CheckedByChance)
            .ShouldBeEmpty();

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static List<string> CheckedByChance(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var names = file.GetMetadataReader();
        return
        [
            .. from handle in names.MemberReferences
            let member = names.GetMemberReference(handle)
            where member.Parent.Kind == HandleKind.TypeReference
            let type = names.GetTypeReference((TypeReferenceHandle)member.Parent)
            where names.GetString(type.Namespace) == nameof(CsCheck) && names.GetString(type.Name) == nameof(Check)
            let method = names.GetString(member.Name)
            where method.StartsWith(nameof(Check.Sample), StringComparison.Ordinal)
            select $"{Path.GetFileName(assembly)}: {method}",
        ];
    }
}
