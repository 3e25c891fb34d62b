namespace Whence.Examining;

/// <summary>serial-shared: one series and number on papers that name different holders.</summary>
public sealed class SerialSharedRule() : SharedRule("serial-shared", 1)
{
    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        [
            "papers of different kinds or states count by themselves",
            "the serial was misread or miscopied",
            "one holder's name is written in two ways",
        ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(ImmutableArray<Paper> papers)
    {
        var bySerial = papers.ToLookup(Serial, StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            if (Serial(paper) is not { Length: > 0 } serial)
            {
                yield return NotDetermined(paper, "no serial is given");
                continue;
            }
            var others = bySerial[serial].Where(other => !ReferenceEquals(other, paper)).ToList();
            var differing = others.Where(other => Differ(paper, other) is true).ToList();
            yield return differing.Count > 0
                ? Observed(
                    paper,
                    $"serial “{serial}” stands on this paper ({Holder(paper)}) and on "
                        + string.Join(", ", differing.Select(other => $"{other.Name} ({Holder(other)})"))
                )
            : others.Count > 0 && others.Any(other => Differ(paper, other) is null)
                ? NotDetermined(paper, $"serial “{serial}” is shared, but the holders' names cannot be compared")
            : papers.Length > 1 ? NotObserved(paper, $"no other paper in hand has serial “{serial}”")
            : NotDetermined(paper, "there is no other paper to hold it against");
        }
    }

    // Letters and digits alone: series and number are parted in many ways.
    private static string Serial(Paper paper) =>
        string.Concat(
            (paper.Cards.Select(card => card.Serial).FirstOrDefault(s => !string.IsNullOrWhiteSpace(s)) ?? "")
                .ToUpperInvariant()
                .Where(char.IsLetterOrDigit)
        );
}
