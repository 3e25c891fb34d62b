namespace Whence.Origins;

/// <summary>Origins as analysts have them, where they merged some or split figures off.</summary>
internal static class Regrouped
{
    /// <summary><paramref name="origins"/> after <paramref name="regroupings"/>, in their order.</summary>
    public static ImmutableArray<Origin> Apply(
        ImmutableArray<Origin> origins,
        ImmutableArray<Regrouping> regroupings,
        ImmutableArray<Statements> statements
    )
    {
        if (regroupings.IsEmpty)
        {
            return origins;
        }
        var figures = statements.SelectMany(s => s.Figures).DistinctBy(f => f.Id).ToDictionary(f => f.Id);
        foreach (var regrouping in regroupings)
        {
            origins = regrouping.Together
                ? Merged(origins, regrouping.Figures, figures)
                : Parted(origins, regrouping.Figures, figures);
        }
        return origins;
    }

    private static ImmutableArray<Origin> Merged(
        ImmutableArray<Origin> origins,
        ImmutableArray<string> of,
        Dictionary<string, Figure> figures
    )
    {
        var one = origins.Where(o => o.Figures.Any(of.Contains)).ToList();
        return one.Count < 2
            ? origins
            :
            [
                .. origins
                    .Where(o => !one.Contains(o) || o == one[0])
                    .Select(o => o == one[0] ? Of(o.Source, [.. one.SelectMany(m => m.Figures)], figures) : o),
            ];
    }

    private static ImmutableArray<Origin> Parted(
        ImmutableArray<Origin> origins,
        ImmutableArray<string> off,
        Dictionary<string, Figure> figures
    )
    {
        var parted = ImmutableArray.CreateBuilder<Origin>();
        ImmutableArray<string> own = [.. origins.SelectMany(o => o.Figures).Where(off.Contains).Distinct()];
        foreach (var origin in origins)
        {
            ImmutableArray<string> left = [.. origin.Figures.Where(f => !off.Contains(f))];
            if (left.Length == origin.Figures.Length)
            {
                parted.Add(origin);
                continue;
            }
            if (!left.IsEmpty)
            {
                parted.Add(Of(origin.Source, left, figures));
            }
            if (origin.Figures.Contains(own[0]))
            {
                parted.Add(Of(figures[own[0]].Source ?? origin.Source, own, figures));
            }
        }
        return parted.ToImmutable();
    }

    private static Origin Of(string source, ImmutableArray<string> of, Dictionary<string, Figure> figures) =>
        new(Anchor.OfOrigin + of[0], source, of, [.. of.Select(f => figures[f].Report).Distinct()]);
}
