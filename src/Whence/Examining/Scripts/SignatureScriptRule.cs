namespace Whence.Examining.Scripts;

/// <summary>
/// signature-script: the signature is written in a script that the declared name is not. Only scripts that were measured to be taken
/// for no other are told; Cyrillic against Latin is never reported, for people sign in either.
/// </summary>
public sealed class SignatureScriptRule() : PaperRule("signature-script", 1)
{
    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        [
            "people sign as they learned to write, whatever script their papers are in",
            "the declared name is a transcription by rule",
            "what stands in the field is no signature but a clerk's note",
        ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Paper paper)
    {
        var signatures = paper.Of(Part.Signature).ToList();
        var names = paper
            .Cards.Select(card => card.Name)
            .OfType<string>()
            .SelectMany(name => WritingSystems.Of(name))
            .ToHashSet();
        foreach (var signature in signatures)
        {
            var finding = Of(paper, signature, names);
            yield return finding with
            {
                Zone = signature.Zone,
                Measured = signature.Measured,
                Threshold = signature.Threshold,
                Tools = signature.Tools,
                ErrorRate =
                    signature.Zone is null || finding.State == FindingState.NotDetermined ? null : ErrorRates.Of(Name),
            };
        }
        if (signatures.Count == 0)
        {
            yield return NotDetermined(
                paper,
                paper.Unread ?? "nothing says what the signature is written in, or where one belongs"
            );
        }
    }

    private Finding Of(Paper paper, Sighting signature, HashSet<string> names)
    {
        if (signature.Script is not { } script)
        {
            return NotDetermined(paper, signature.Reason ?? "what the signature is written in cannot be told");
        }
        if (names.Count == 0)
        {
            return NotDetermined(paper, "no name is declared to hold the signature against");
        }
        var declared = string.Join(" and ", names.Order(StringComparer.Ordinal));
        return names.Contains(script)
                ? NotObserved(paper, $"the signature is written in {script}, as the declared name is")
            : WritingSystems.IsTold(script) is true
                ? Observed(paper, $"the signature is written in {script}, the declared name in {declared}")
            : NotDetermined(
                paper,
                $"the signature is described as {script}, the name is {declared}; how surely {script} is told from others was not measured"
            );
    }
}
