using System.Numerics;

namespace Whence.Reconciling;

/// <summary>
/// What a count can be at most in a system whose bounds neither propagation nor search can tell, exactly: the simplex method over
/// whole numbers with a common denominator (Edmonds 1967), by Bland's rule (1977) so that it ends, and branches where the best
/// point is not whole (Land and Doig 1960).
/// </summary>
internal sealed class LinearProgram
{
    // Branches looked at before the answer stays unknown.
    private const int Branches = 64;

    // Rows: Σ row[j]·x[j] ≤ row[^1], over x ≥ 0.
    private readonly List<BigInteger[]> rows = [];
    private readonly int variables;

    /// <param name="system">What ties the counts.</param>
    /// <param name="bounds">What is known of each.</param>
    public LinearProgram(ConstraintSystem system, Interval[] bounds)
    {
        variables = bounds.Length;
        foreach (var constraint in system.Constraints)
        {
            var row = new BigInteger[variables + 1];
            foreach (var part in constraint.Parts)
            {
                row[part] += 1;
            }
            row[constraint.Whole] -= 1;
            rows.Add(row);
            if (constraint.Exact)
            {
                rows.Add([.. row.Select(a => -a)]);
            }
        }
        for (var i = 0; i < variables; i++)
        {
            if (bounds[i].High is { } high)
            {
                rows.Add(Bound(i, 1, high));
            }
            if (bounds[i].Low > 0)
            {
                rows.Add(Bound(i, -1, -bounds[i].Low));
            }
        }
    }

    /// <summary>How far a count can go up, or down; <see cref="Extent.Known"/> says whether that is its very end.</summary>
    public (Extent Extent, long Value) End(int variable, bool up)
    {
        var objective = new BigInteger[variables];
        objective[variable] = up ? 1 : -1;
        var left = Branches;
        var (extent, best) = Most([.. rows], objective, null, ref left);
        return extent == Extent.Known && BigInteger.Abs(best!.Value) <= long.MaxValue
            ? (extent, (long)(up ? best.Value : -best.Value))
            : (extent == Extent.Known ? Extent.Unknown : extent, 0);
    }

    // The greatest value of the objective at a whole point, where it is more than what is in hand.
    private (Extent, BigInteger?) Most(
        List<BigInteger[]> rows,
        BigInteger[] objective,
        BigInteger? inHand,
        ref int left
    )
    {
        if (left-- <= 0)
        {
            return (Extent.Unknown, null);
        }
        var tableau = new Tableau(rows, objective);
        if (tableau.Solve() is var extent && extent != Extent.Known)
        {
            return (extent, null);
        }
        if (inHand >= tableau.Floor)
        {
            return (Extent.None, null);
        }
        var at = Enumerable.Range(0, variables).FirstOrDefault(v => !tableau.IsWhole(v), -1);
        if (at < 0)
        {
            return (Extent.Known, tableau.Floor);
        }
        var whole = tableau.FloorOf(at);
        BigInteger? best = null;
        foreach (var row in (BigInteger[][])[Bound(at, 1, whole), Bound(at, -1, -(whole + 1))])
        {
            var (branch, value) = Most([.. rows, row], objective, best ?? inHand, ref left);
            if (branch is Extent.Unknown or Extent.Endless)
            {
                return (branch, null);
            }
            best = branch == Extent.Known ? value : best;
        }
        return (best is null ? Extent.None : Extent.Known, best);
    }

    private BigInteger[] Bound(int variable, int sign, BigInteger most)
    {
        var row = new BigInteger[variables + 1];
        row[variable] = sign;
        row[^1] = most;
        return row;
    }
}
