using Whence.Testing;
using Whence.Web.Tests.Exhibits;

namespace Whence.Web.Tests;

/// <summary>The samples of the project, served once for all tests that only read.</summary>
public sealed class SampleDesk : IAsyncLifetime
{
    /// <summary>The case.</summary>
    public ServedCase Case { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Case = await ServedCase.Of(
            Path.Combine(Shared.Root, "samples", "kursk"),
            Path.Combine(Shared.Root, "samples", "flood")
        );
        SampleExhibits.Add(Case);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Case.DisposeAsync();
}
