using NodaTime;

namespace Whence.Tests.Reviewing;

/// <summary>Decisions for tests, in the order in which they are made.</summary>
internal sealed class Decisions
{
    private long number;

    public Decision Of(DecisionKind kind, Anchor on, string who = "Ada", Correction? correction = null) =>
        new(++number, kind, on, who, Instant.FromUtc(2024, 12, 24, 9, 0)) { Correction = correction };

    public Decision Merge(params Anchor[] all) => Of(DecisionKind.Merge, all[0]) with { Others = [.. all[1..]] };

    public Decision Split(Anchor from, params Anchor[] figures) =>
        Of(DecisionKind.Split, from) with
        {
            Others = [.. figures],
        };
}
