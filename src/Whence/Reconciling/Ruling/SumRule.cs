namespace Whence.Reconciling.Ruling;

/// <summary>Some counts make up another, or are part of it: "killed + wounded = casualties".</summary>
/// <param name="Line">The line of its file, from 1; 0 for what is built in.</param>
/// <param name="Because">What explanations say of it.</param>
/// <param name="Parts">What is added.</param>
/// <param name="Whole">What it adds up to.</param>
/// <param name="Exact">Whether the parts are all of the whole.</param>
public sealed record SumRule(int Line, string Because, ImmutableArray<Term> Parts, Term Whole, bool Exact)
{
    /// <summary>Whether it says of whom it counts.</summary>
    public bool NamesPeople => Parts.Add(Whole).Any(t => t.People is not null);

    /// <summary>Whether it says where.</summary>
    public bool NamesPlaces => Parts.Add(Whole).Any(t => t.Place is not null);

    /// <summary>As a file writes it.</summary>
    public override string ToString() => string.Join(" + ", Parts) + (Exact ? " = " : " <= ") + Whole;
}
