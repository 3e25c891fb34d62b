using Whence.Ledger;

namespace Whence.Examining.Custody;

/// <summary>The chain of custody of one exhibit, and what does not hold in it: its order, its digests, its keepers, and what nobody said.</summary>
/// <param name="Original">SHA-256 of the bytes that the case keeps; null where they were redacted.</param>
/// <param name="Links">The links, in the order in which they were entered.</param>
public sealed record CustodyChain(Digest? Original, ImmutableArray<CustodyLink> Links)
{
    /// <summary>The links in the order in which things were done, as far as that is said.</summary>
    public IEnumerable<CustodyLink> AsDone => Links.OrderBy(Earliest).ThenBy(link => link.Entry);

    /// <summary>What does not hold, in the order of the links.</summary>
    public ImmutableArray<CustodyFault> Faults
    {
        get
        {
            var faults = new List<CustodyFault>();
            if (Links.IsEmpty)
            {
                faults.Add(new CustodyFault(null, false, "nothing says how it came in"));
            }
            else if (Links.All(link => link.Act != CustodyAct.Acquired))
            {
                faults.Add(new CustodyFault(null, true, "nothing says how it was acquired"));
            }
            Order(faults);
            foreach (var link in Links)
            {
                Said(link, faults);
                Digests(link, faults);
            }
            Keepers(faults);
            return [.. faults.OrderBy(fault => fault.Entry ?? -1)];
        }
    }

    private static Instant Earliest(CustodyLink link) => link.Event?.When.Earliest ?? link.Entered;

    private void Order(List<CustodyFault> faults)
    {
        var acquired = Links.FirstOrDefault(link => link is { Act: CustodyAct.Acquired, Event: not null })?.Event?.When;
        foreach (var link in Links.Where(link => link.Event is not null))
        {
            var when = link.Event!.When;
            if (when.Earliest > link.Entered)
            {
                faults.Add(
                    new CustodyFault(link.Entry, true, $"it says that it was done at {when}, after it was entered")
                );
            }
            if (link.Act != CustodyAct.Acquired && acquired is { } first && when.IsBefore(first))
            {
                faults.Add(
                    new CustodyFault(link.Entry, true, $"{Name(link)} at {when}, before it was acquired at {first}")
                );
            }
        }
        CustodyLink? released = null;
        foreach (var link in AsDone)
        {
            if (released is not null && link.Act != CustodyAct.Acquired && IsAfter(link, released))
            {
                faults.Add(
                    new CustodyFault(link.Entry, true, $"{Name(link)} after it was released (entry {released.Entry})")
                );
            }
            released = link.Act switch
            {
                CustodyAct.Released => link,
                CustodyAct.Acquired => null,
                _ => released,
            };
        }
    }

    private static bool IsAfter(CustodyLink link, CustodyLink other) =>
        link.Event is { } done
            && other.Event is { } before
            && !done.When.IsBefore(before.When)
            && link.Entry > other.Entry
        || link.Event is { } late && other.Event is { } early && early.When.IsBefore(late.When);

    private static void Said(CustodyLink link, List<CustodyFault> faults)
    {
        if (link.Event is not { } done)
        {
            return;
        }
        string?[] missing =
        [
            done.By is null ? "who" : null,
            link.Act == CustodyAct.Acquired && done.From is null ? "where it came from" : null,
            link.Act is CustodyAct.Transferred or CustodyAct.Released && done.To is null ? "who received it" : null,
            done.How is null && done.Tool is null ? "how" : null,
        ];
        if (missing.OfType<string>().ToList() is { Count: > 0 } names)
        {
            faults.Add(new CustodyFault(link.Entry, false, "it does not say " + string.Join(", ", names)));
        }
    }

    private void Digests(CustodyLink link, List<CustodyFault> faults)
    {
        if (link.Event is not { } done)
        {
            return;
        }
        if (done is { Before: { } before, After: { } after } && before != after)
        {
            faults.Add(
                new CustodyFault(
                    link.Entry,
                    true,
                    $"the bytes changed while it was {Name(link)}: {before}, then {after}"
                )
            );
        }
        else if ((done.Before ?? done.After) is { } digest && Original is { } original && digest != original)
        {
            faults.Add(new CustodyFault(link.Entry, true, $"its bytes were {digest}; the case keeps {original}"));
        }
    }

    private void Keepers(List<CustodyFault> faults)
    {
        string? keeper = null;
        foreach (var link in AsDone)
        {
            if (link.Event is not { } done)
            {
                keeper = null;
                continue;
            }
            var giver = done.From ?? done.By;
            if (link.Act == CustodyAct.Transferred && keeper is not null && giver is not null && giver != keeper)
            {
                faults.Add(
                    new CustodyFault(
                        link.Entry,
                        true,
                        $"it came from {giver}, and the last who is said to have had it is {keeper}"
                    )
                );
            }
            keeper = link.Act switch
            {
                CustodyAct.Acquired => done.By ?? keeper,
                CustodyAct.Transferred => done.To,
                CustodyAct.Released => null,
                _ => keeper,
            };
        }
    }

    private static string Name(CustodyLink link) =>
        link.Act switch
        {
            CustodyAct.Acquired => "acquired",
            CustodyAct.Copied => "copied",
            CustodyAct.Examined => "examined",
            CustodyAct.Transferred => "transferred",
            CustodyAct.Released => "released",
            _ => throw new ArgumentOutOfRangeException(nameof(link), link.Act, null),
        };
}
