namespace Whence.Examining;

/// <summary>field-empty: a field that the paper is not valid without holds nothing.</summary>
public sealed class FieldEmptyRule() : PaperRule("field-empty", 1)
{
    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        ["the writing is too pale to show on the picture", "the field is not mandatory in this series"];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Paper paper)
    {
        var fields = paper.Of(Part.Field).ToList();
        foreach (var field in fields)
        {
            var finding = field.Presence switch
            {
                Presence.Absent => Observed(paper, $"“{field.Name}” is empty"),
                Presence.Present => NotObserved(paper, $"“{field.Name}” is filled in"),
                _ => NotDetermined(paper, $"“{field.Name}”: {field.Reason ?? "it cannot be told"}"),
            };
            yield return finding with
            {
                Zone = field.Zone,
                Measured = field.Measured,
                Threshold = field.Threshold,
                Tools = field.Tools,
                ErrorRate =
                    field.Zone is null || finding.State == FindingState.NotDetermined ? null : ErrorRates.Of(Name),
            };
        }
        if (fields.Count == 0)
        {
            yield return NotDetermined(paper, paper.Unread ?? "no field is said to be mandatory");
        }
    }
}
