namespace Whence.Positions;

/// <summary>An allegation as tokens.</summary>
/// <param name="Accuser">Who accuses; empty where nobody is named.</param>
/// <param name="Accused">Who is accused.</param>
/// <param name="Act">Of what.</param>
/// <param name="Kind">What sort of charge.</param>
/// <param name="At">The token that the charge hangs on.</param>
internal readonly record struct Charge(Stretch Accuser, Stretch Accused, Stretch Act, AllegationKind Kind, int At);
