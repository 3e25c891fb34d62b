namespace Whence.Formats.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void Runs() => true.ShouldBeTrue();
}
