using System.Globalization;

namespace Whence.Examining.Likeness;

/// <summary>A rule that looks for parts which are near to each other by PDQ, on papers that name different holders.</summary>
/// <param name="name">See <see cref="Rule"/>.</param>
/// <param name="version">Likewise.</param>
/// <param name="what">What is held against what: "photograph".</param>
public abstract class LikenessSharedRule(string name, int version, string what) : SharedRule(name, version)
{
    /// <summary>The most bits that hashes of one thing differ in.</summary>
    protected abstract int Most(Part part);

    /// <summary>The prints of <paramref name="paper"/> that are held against those of others.</summary>
    protected abstract IEnumerable<Portrayal> Prints(Paper paper);

    /// <summary>Whether a part of one paper may be held against that of another.</summary>
    protected virtual bool IsComparable(Paper one, Portrayal part, Paper other, Portrayal otherPart) => true;

    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Examine(ImmutableArray<Paper> papers)
    {
        var prints = papers.SelectMany(paper => Told(paper).Select(print => (Paper: paper, Print: print))).ToList();
        var index = new PdqIndex();
        prints.ForEach(print => index.Add(print.Print.Hash));
        foreach (var (paper, print) in prints)
        {
            var near = new List<int>();
            var most = Most(print.Part);
            index.Near(print.Hash, most, near);
            var others = near.Select(n => prints[n])
                .Where(other =>
                    !ReferenceEquals(other.Paper, paper) && IsComparable(paper, print, other.Paper, other.Print)
                )
                .Select(other => (other.Paper, Distance: print.Hash.Distance(other.Print.Hash)))
                .OrderBy(other => other.Distance)
                .DistinctBy(other => other.Paper.Exhibit)
                .Select(other => (other.Paper, other.Distance, Differ: Differ(paper, other.Paper)))
                .ToList();
            yield return Of(paper, papers.Length > 1, most, others) with
            {
                Zone = print.Zone,
            };
        }
        foreach (var paper in papers.Where(paper => !Told(paper).Any()))
        {
            yield return NotDetermined(paper, $"no {what} was found that could be told by");
        }
    }

    private IEnumerable<Portrayal> Told(Paper paper) => Prints(paper).Where(print => print.Quality >= Pdq.GoodQuality);

    private Finding Of(Paper paper, bool areMore, int most, List<(Paper Paper, int Distance, bool? Differ)> others)
    {
        var differing = others.Where(other => other.Differ is true).ToList();
        return differing.Count > 0
                ? Observed(
                    paper,
                    $"its {what} ({Holder(paper)}) is near to that on "
                        + string.Join(
                            ", ",
                            differing.Select(o =>
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"{o.Paper.Name} ({Holder(o.Paper)}), {o.Distance} of {PdqHash.Bits} bits apart"
                                )
                            )
                        )
                ) with
                {
                    Measured = differing[0].Distance,
                    Threshold = most,
                    ErrorRate = ErrorRates.Of(Name),
                }
            : others.Any(other => other.Differ is null)
                ? NotDetermined(
                    paper,
                    $"its {what} is near to another paper's, but the holders' names cannot be compared"
                )
            : areMore ? NotObserved(paper, $"no {what} on another paper in hand is near to its own under another name")
            : NotDetermined(paper, "there is no other paper to hold it against");
    }
}
