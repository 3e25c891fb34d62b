using System.Numerics;

namespace Whence.Reconciling;

/// <summary>
/// A linear program in the form of a table, solved exactly: every number of it is a whole one over one denominator, the
/// determinant of the basis.
/// </summary>
internal sealed class Tableau
{
    private readonly int variables;
    private readonly BigInteger[] objective;

    // Rows of basic variables in terms of the others; the last column is the value. Names below count are the variables, the
    // rest slacks; one more stands for how far the rows are from holding.
    private readonly BigInteger[][] table;
    private readonly int[] basic;
    private readonly int[] others;
    private BigInteger denominator = 1;

    /// <param name="rows">Σ row[j]·x[j] ≤ row[^1].</param>
    /// <param name="objective">What is to be greatest.</param>
    public Tableau(List<BigInteger[]> rows, BigInteger[] objective)
    {
        variables = objective.Length;
        this.objective = objective;
        // Columns: the variables, the artificial one, the value.
        table =
        [
            .. rows.Select(row => (BigInteger[])[.. row[..variables], -1, row[^1]]),
            new BigInteger[variables + 2],
        ];
        basic = [.. Enumerable.Range(variables, rows.Count)];
        others = [.. Enumerable.Range(0, variables), variables + rows.Count];
    }

    /// <summary>The whole number at or below the greatest value.</summary>
    public BigInteger Floor => Divide(table[^1][^1]);

    private int Artificial => variables + basic.Length;

    private int Columns => others.Length;

    /// <summary>Solves it.</summary>
    public Extent Solve()
    {
        var worst = 0;
        for (var i = 1; i < basic.Length; i++)
        {
            worst = table[i][^1] < table[worst][^1] ? i : worst;
        }
        if (basic.Length > 0 && table[worst][^1] < 0)
        {
            // Least artificial: its negative is to be greatest.
            table[^1][Columns - 1] = 1;
            Pivot(worst, Columns - 1);
            Climb();
            if (Array.IndexOf(basic, Artificial) is >= 0 and var at)
            {
                if (table[at][^1] != 0)
                {
                    return Extent.None;
                }
                if (Array.FindIndex(table[at], 0, Columns, a => a != 0) is >= 0 and var column)
                {
                    Pivot(at, column);
                }
            }
        }
        Begin();
        return Climb() ? Extent.Known : Extent.Endless;
    }

    /// <summary>Whether a variable is whole at the best point.</summary>
    public bool IsWhole(int variable) =>
        Array.IndexOf(basic, variable) is var row && (row < 0 || (table[row][^1] % denominator).IsZero);

    /// <summary>The whole number at or below a variable at the best point.</summary>
    public BigInteger FloorOf(int variable) =>
        Array.IndexOf(basic, variable) is >= 0 and var row ? Divide(table[row][^1]) : 0;

    // The objective in terms of what is not basic; what was artificial stays out.
    private void Begin()
    {
        var last = table[^1];
        Array.Clear(last);
        for (var v = 0; v < variables; v++)
        {
            if (objective[v].IsZero)
            {
                continue;
            }
            if (Array.IndexOf(basic, v) is >= 0 and var row)
            {
                // v = (value − Σ table·others) / denominator
                for (var j = 0; j <= Columns; j++)
                {
                    last[j] += objective[v] * table[row][j];
                }
            }
            else
            {
                last[Array.IndexOf(others, v)] -= objective[v] * denominator;
            }
        }
    }

    // True at the greatest value, false where there is none.
    private bool Climb()
    {
        while (true)
        {
            var enter = -1;
            for (var j = 0; j < Columns; j++)
            {
                if (others[j] != Artificial && table[^1][j] < 0 && (enter < 0 || others[j] < others[enter]))
                {
                    enter = j;
                }
            }
            if (enter < 0)
            {
                return true;
            }
            var leave = -1;
            for (var i = 0; i < basic.Length; i++)
            {
                if (table[i][enter] <= 0)
                {
                    continue;
                }
                var compared =
                    leave < 0 ? -1 : (table[i][^1] * table[leave][enter]).CompareTo(table[leave][^1] * table[i][enter]);
                if (compared < 0 || (compared == 0 && basic[i] < basic[leave]))
                {
                    leave = i;
                }
            }
            if (leave < 0)
            {
                return false;
            }
            Pivot(leave, enter);
        }
    }

    private void Pivot(int row, int column)
    {
        var pivot = table[row][column];
        for (var i = 0; i < table.Length; i++)
        {
            if (i == row)
            {
                continue;
            }
            var factor = table[i][column];
            for (var j = 0; j <= Columns; j++)
            {
                if (j != column)
                {
                    table[i][j] = ((table[i][j] * pivot) - (factor * table[row][j])) / denominator;
                }
            }
            table[i][column] = -factor;
        }
        table[row][column] = denominator;
        denominator = pivot;
        if (denominator < 0)
        {
            denominator = -denominator;
            foreach (var line in table)
            {
                for (var j = 0; j < line.Length; j++)
                {
                    line[j] = -line[j];
                }
            }
        }
        (basic[row], others[column]) = (others[column], basic[row]);
    }

    private BigInteger Divide(BigInteger value) =>
        BigInteger.DivRem(value, denominator, out var rest) is var whole && rest.Sign < 0 ? whole - 1 : whole;
}
