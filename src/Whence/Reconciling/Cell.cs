namespace Whence.Reconciling;

/// <summary>What makes figures answers to one question.</summary>
/// <param name="Matter">Which matter the report speaks of.</param>
/// <param name="Measure">What happened to the people.</param>
/// <param name="People">Who: a class of people, and for combatants their side.</param>
/// <param name="Place">The folded name of a place that is counted apart, or the words of what was added to a total; empty for where the matter mainly is.</param>
/// <param name="From">The first day; null for the matter's main event, or open.</param>
/// <param name="To">The last day; likewise.</param>
internal readonly record struct Cell(
    int Matter,
    Measure Measure,
    string People,
    string Place,
    LocalDate? From,
    LocalDate? To
)
{
    /// <summary>Everybody, civilians among them: reports of one event say either of the same people.</summary>
    public const string Everybody = "people";

    /// <summary>What the class of combatants begins with; their side follows.</summary>
    public const string Fighters = "combatants ";

    /// <summary>What a class that is counted among everybody begins with; its noun follows.</summary>
    public const string Some = "among ";

    /// <summary>Whether these are days of their own, apart from the main event.</summary>
    public bool Dated => From is not null || To is not null;
}
