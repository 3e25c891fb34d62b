namespace Whence.House.Tests;

public sealed class ArrowTests
{
    [Fact]
    public void The_core_references_no_adapter() =>
        typeof(Inquiry)
            .Assembly.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => name.StartsWith("Whence", StringComparison.Ordinal))
            .ShouldBeEmpty();
}
