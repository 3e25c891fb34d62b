using System.Text;
using NodaTime;

namespace Whence.Sqlite.Tests;

/// <summary>A case in a folder of its own, with a key beside it, and a clock that stands still.</summary>
internal sealed class CaseAt : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public CaseAt()
    {
        Key = SigningKey.At(folder.File("signing.key")).Value.ShouldNotBeNull();
        var (file, fault) = CaseFile.Create(Path, new StandingClock());
        fault.ShouldBeNull();
        File = file!;
    }

    public string Path => folder.File("matter.whence");

    public SigningKey Key { get; }

    public CaseFile File { get; }

    public static Acquired Text(string id, string text, string? original = null) =>
        new(
            new Report(id, text),
            new Statements(new Heading(id, null, null, null, null)),
            Encoding.UTF8.GetBytes(original ?? text),
            id + ".txt"
        );

    public ImmutableArray<Added> Add(params IEnumerable<Acquired> reports)
    {
        using var batch = File.Begin(Key);
        ImmutableArray<Added> added = [.. reports.Select(batch.Add)];
        batch.Commit();
        return added;
    }

    public void Dispose()
    {
        File.Dispose();
        folder.Dispose();
    }

    private sealed class StandingClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2024, 12, 23, 14, 5);
    }
}
