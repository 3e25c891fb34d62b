namespace Whence.Examining.MachineReadable;

/// <summary>
/// mrz-check: a check digit of the machine readable zone that does not follow from what it covers, or a character where it cannot
/// stand. What single slip of reading would make it pass is told with it.
/// </summary>
public sealed class CheckDigitRule() : PaperRule("mrz-check", 1)
{
    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        ["a character was misread or miscopied", "some states have issued papers with wrong check digits"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Paper paper)
    {
        var read = paper.Cards.Where(card => !card.MachineReadable.IsEmpty).ToList();
        foreach (var card in read)
        {
            var (zone, reason) = MachineReadableZone.Read(card.MachineReadable);
            var finding =
                zone is null ? NotDetermined(paper, reason!)
                : zone.Holds
                    ? NotObserved(
                        paper,
                        $"{zone.Checks.Length} check digits hold as read ({zone.Format}): {string.Join(" ", zone.Lines)}"
                    )
                : Failing(paper, zone);
            yield return finding with
            {
                Zone = card.MachineReadableAt,
                Tools = card.Tools,
            };
        }
        if (read.Count == 0)
        {
            yield return NotDetermined(paper, paper.Unread ?? "no machine readable zone was found or given");
        }
    }

    private Finding Failing(Paper paper, MachineReadableZone zone)
    {
        var wrong = zone
            .Checks.Where(check => !check.Holds)
            .Select(check =>
                $"the check digit of {check.Name} is read as “{check.Read}”, and “{check.Covered}” makes "
                + (check.Reckoned is { } digit ? $"“{digit}”" : "none")
            )
            .Concat(zone.Faults);
        var reason = $"{string.Join("; ", wrong)}; read as {string.Join(" ", zone.Lines)}";
        var slips = zone.Slips();
        return Observed(paper, reason) with
        {
            Measured = zone.Checks.Count(check => !check.Holds),
            Threshold = 0,
            Alternatives =
            [
                .. slips.Select(slip => "it would hold with " + slip),
                .. slips.IsEmpty
                    ? ["no one character of like shape makes it hold; two misread ones might"]
                    : ImmutableArray<string>.Empty,
                .. Alternatives,
            ],
        };
    }
}
