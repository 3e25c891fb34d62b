namespace Whence.Examining.Likeness;

/// <summary>photo-shared: photographs that are near to each other by PDQ, on papers that name different holders.</summary>
public sealed class PhotoSharedRule() : SharedRule("photo-shared", 1)
{
    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        [
            "both are of one paper, and a name was misread",
            "portraits by one studio in one pose and light can be alike",
            "one holder's name is written in two ways",
        ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(ImmutableArray<Paper> papers)
    {
        var photos = papers.SelectMany(paper => Photos(paper).Select(photo => (Paper: paper, Photo: photo))).ToList();
        var index = new PdqIndex();
        photos.ForEach(photo => index.Add(photo.Photo.Hash));
        for (var i = 0; i < photos.Count; i++)
        {
            var (paper, photo) = photos[i];
            var near = new List<int>();
            index.Near(photo.Hash, PdqHash.Near, near);
            var others = near.Select(n => photos[n])
                .Where(other => !ReferenceEquals(other.Paper, paper))
                .Select(other =>
                    (other.Paper, Distance: photo.Hash.Distance(other.Photo.Hash), Differ: Differ(paper, other.Paper))
                )
                .OrderBy(other => other.Distance)
                .ToList();
            yield return Of(paper, papers.Length, others) with
            {
                Zone = photo.Zone,
            };
        }
        foreach (var paper in papers.Where(paper => !Photos(paper).Any()))
        {
            yield return NotDetermined(paper, "no photograph was found that could be told by");
        }
    }

    private Finding Of(Paper paper, int papers, List<(Paper Paper, int Distance, bool? Differ)> others)
    {
        var differing = others.Where(other => other.Differ is true).ToList();
        return differing.Count > 0
                ? Observed(
                    paper,
                    $"its photograph ({Holder(paper)}) is near to that on "
                        + string.Join(
                            ", ",
                            differing.Select(o => $"{o.Paper.Name} ({Holder(o.Paper)}), {o.Distance} of 256 bits apart")
                        )
                ) with
                {
                    Measured = differing[0].Distance,
                    Threshold = PdqHash.Near,
                }
            : others.Any(other => other.Differ is null)
                ? NotDetermined(
                    paper,
                    "its photograph is near to another paper's, but the holders' names cannot be compared"
                )
            : papers > 1
                ? NotObserved(paper, $"no photograph on the {papers} papers is near to its own under another name")
            : NotDetermined(paper, "there is no other paper to hold it against");
    }

    private static IEnumerable<Portrayal> Photos(Paper paper) =>
        paper.Portrayals.Where(p => p.Part == Part.Photo && p.Quality >= Pdq.GoodQuality);
}
