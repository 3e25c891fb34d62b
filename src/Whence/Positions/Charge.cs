namespace Whence.Positions;

/// <summary>An accusation as its tokens say it; the accuser is empty where nobody is named.</summary>
internal readonly record struct Charge(Phrase Accuser, Phrase Accused, Phrase Act, AllegationKind Kind);
