namespace Whence.Origins;

/// <summary>Finds where a report rests on an outlet or agency that it names.</summary>
internal sealed class CitationFinder
{
    private readonly Testimony testimony;
    private readonly Dictionary<(int Outlet, int Measure, long Number), List<int>> carried = [];

    public CitationFinder(Testimony testimony)
    {
        this.testimony = testimony;
        var cited = testimony.Claims.SelectMany(c => c.Told).ToHashSet();
        for (var c = 0; c < testimony.Claims.Length; c++)
        {
            ref readonly var claim = ref testimony.Claims[c];
            if (testimony.Reports[claim.Report].Outlet is var outlet && cited.Contains(outlet))
            {
                var key = (outlet, claim.Measure, claim.Number);
                (carried.TryGetValue(key, out var at) ? at : carried[key] = []).Add(c);
            }
        }
    }

    /// <summary>
    /// From a claim to the outlet's own claim of like measure and number, published no later; where there is none in hand, from
    /// the report to the outlet's name. Report by report, claims before names.
    /// </summary>
    public List<Citation> Find()
    {
        var found = new List<Citation>();
        var met = new HashSet<int>();
        for (var report = 0; report < testimony.Reports.Length; report++)
        {
            met.Clear();
            for (var c = testimony.Reports[report].First; c < testimony.End(report); c++)
            {
                foreach (var outlet in testimony.Claims[c].Told)
                {
                    if (Earlier(outlet, c) is { } source)
                    {
                        met.Add(outlet);
                        found.Add(new Citation(report, outlet, c, source));
                    }
                }
            }
            foreach (var outlet in testimony.Reports[report].Named)
            {
                if (!met.Contains(outlet))
                {
                    found.Add(new Citation(report, outlet, -1, -1));
                }
            }
        }
        return found;
    }

    // Claims are in order of publication, so the last that stands before is the latest.
    private int? Earlier(int outlet, int claim)
    {
        var (measure, number) = testimony.Claims[claim].Key;
        if (!carried.TryGetValue((outlet, measure, number), out var candidates))
        {
            return null;
        }
        var day = Day(claim);
        int low = 0,
            high = candidates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Day(candidates[middle]) <= day ? (middle + 1, high) : (low, middle);
        }
        return low > 0 ? candidates[low - 1] : null;
    }

    private int Day(int claim) => testimony.Reports[testimony.Claims[claim].Report].Day ?? int.MaxValue;
}
