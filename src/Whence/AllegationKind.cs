namespace Whence;

/// <summary>What sort of charge an allegation is.</summary>
public enum AllegationKind
{
    /// <summary>One charges another with a deed.</summary>
    Accuses,

    /// <summary>One holds another at fault for what happened.</summary>
    Blames,

    /// <summary>One claims the deed as its own: accuser and accused are the same.</summary>
    ClaimsResponsibility,
}
