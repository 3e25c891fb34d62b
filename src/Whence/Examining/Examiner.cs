using Whence.Examining.Dating;
using Whence.Examining.Likeness;
using Whence.Examining.Locating;
using Whence.Examining.MachineReadable;
using Whence.Examining.Scripts;

namespace Whence.Examining;

/// <summary>Examines papers by every rule. It is pure: the same papers give the same findings, in the same order.</summary>
public sealed class Examiner
{
    /// <summary>All rules, in the order in which their findings are given.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        AbsenceRule.Photo,
        AbsenceRule.Stamp,
        new FieldEmptyRule(),
        new SignatureScriptRule(),
        new DateImpossibleRule(),
        new DateOrderRule(),
        new AuthorityFoundedRule(),
        new PlaceContradictionRule(),
        new CheckDigitRule(),
        new CaptureDateRule(),
        new SerialSharedRule(),
        new PhotoSharedRule(),
        new SignatureSharedRule(),
        new LayoutSharedRule(),
    ];

    /// <summary>What the rules see on <paramref name="papers"/>: by paper in the order given, and by rule.</summary>
    public ImmutableArray<Finding> Examine(ImmutableArray<Paper> papers) => Examine(Rules, papers);

    /// <summary>What those rules see on <paramref name="papers"/> that hold them against each other.</summary>
    public static ImmutableArray<Finding> Shared(ImmutableArray<Paper> papers) =>
        Examine(Rules.OfType<SharedRule>(), papers);

    private static ImmutableArray<Finding> Examine(IEnumerable<Rule> rules, ImmutableArray<Paper> papers)
    {
        var found = rules.SelectMany(rule => rule.Examine(papers)).ToLookup(f => f.Exhibit, StringComparer.Ordinal);
        return
        [
            .. papers
                .Select(paper => paper.Exhibit)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(exhibit => Numbered(found[exhibit])),
        ];
    }

    // A rule that spoke more than once of an exhibit has its findings told apart from the second on.
    private static IEnumerable<Finding> Numbered(IEnumerable<Finding> findings)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var nth = times[finding.Rule] = times.GetValueOrDefault(finding.Rule) + 1;
            yield return nth == 1 ? finding : finding with { Id = $"{finding.Id}.{nth}" };
        }
    }
}
