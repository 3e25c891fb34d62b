namespace Whence.Reconciling.Ruling;

/// <summary>What a rule counts: "killed", "killed of conscripts", "killed of conscripts in Velm".</summary>
/// <param name="Measure">What happened to the people.</param>
/// <param name="People">Of whom, as the rule names them; null where it does not say.</param>
/// <param name="Place">Where, likewise.</param>
public sealed record Term(Measure Measure, string? People = null, string? Place = null)
{
    /// <summary>As a rule writes it.</summary>
    public override string ToString() =>
        Measure.Name + (People is null ? "" : " of " + People) + (Place is null ? "" : " in " + Place);
}
