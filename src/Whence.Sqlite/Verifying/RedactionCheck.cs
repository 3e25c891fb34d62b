using System.Text.Json.Nodes;
using Whence.Sqlite.Exhibits;

namespace Whence.Sqlite.Verifying;

/// <summary>Tells what was redacted, which an entry says, from what was deleted in silence.</summary>
internal sealed class RedactionCheck(BreachLog breaches)
{
    private readonly List<(long Entry, string Name)> missing = [];
    private readonly List<(long By, JsonObject Body)> redactions = [];

    /// <summary>Goes on with what the next entries show.</summary>
    public void Add(ChunkCheck chunk)
    {
        missing.AddRange(chunk.Missing);
        redactions.AddRange(chunk.Redactions);
    }

    /// <summary>Once all entries are in: the redactions.</summary>
    public ImmutableArray<Redacted> End()
    {
        var gone = missing.ToHashSet();
        var said = new HashSet<(long, string)>();
        var redacted = ImmutableArray.CreateBuilder<Redacted>();
        foreach (var (by, body) in redactions)
        {
            if (RedactionEntry.Read(body) is not { } values)
            {
                breaches.Add($"entry {by}", "it does not say what it redacts");
                continue;
            }
            foreach (var value in values)
            {
                said.Add(value);
                if (value.Entry >= by || !gone.Contains(value))
                {
                    breaches.Add(
                        $"entry {value.Entry}",
                        $"its {value.Name} is there, and entry {by} says that it was redacted"
                    );
                }
            }
            var reports = values.Count(value => value.Name == ReportEntry.Sealed);
            var exhibits = values.Count(value => value.Name == ExhibitEntry.Sealed);
            redacted.Add(
                new Redacted(by, body["at"]?.ToString() ?? "", values.Length, reports) { Exhibits = exhibits }
            );
        }
        foreach (var (entry, name) in missing)
        {
            if (!said.Contains((entry, name)))
            {
                breaches.Add($"entry {entry}", $"its {name} is not there, and no entry says that it was redacted");
            }
        }
        return redacted.ToImmutable();
    }
}
