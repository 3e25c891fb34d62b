using System.Diagnostics.CodeAnalysis;

namespace Whence.Sqlite;

/// <summary>What came of opening a case: the case, or why there is none.</summary>
/// <param name="Case">The case; whoever asked for it disposes of it.</param>
/// <param name="Fault">Why there is none.</param>
public readonly record struct CaseOpening(CaseFile? Case, CaseFault? Fault)
{
    /// <summary>Whether it was opened.</summary>
    [MemberNotNullWhen(true, nameof(Case))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool Opened => Case is not null;
}
