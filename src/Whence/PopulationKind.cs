namespace Whence;

/// <summary>The class of people that a noun names. Everyone is part of <see cref="People"/>.</summary>
public enum PopulationKind
{
    /// <summary>Anyone: people, persons, others, victims, bodies; also nouns of no known class.</summary>
    People,

    /// <summary>Civilians, residents, villagers, passengers.</summary>
    Civilians,

    /// <summary>Children, boys, girls, minors.</summary>
    Children,

    /// <summary>Women.</summary>
    Women,

    /// <summary>Men.</summary>
    Men,

    /// <summary>Soldiers, fighters, militants, rebels, police officers under arms.</summary>
    Combatants,

    /// <summary>Police, medics, rescuers, journalists, aid workers: people counted by their work.</summary>
    Workers,
}
