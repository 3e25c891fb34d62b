namespace Whence.Positions;

/// <summary>A position as its tokens say it.</summary>
/// <param name="Stance">Which.</param>
/// <param name="Actor">Who; empty where nobody is named, and the report itself speaks.</param>
/// <param name="Words">The verb with its auxiliaries.</param>
/// <param name="Matter">What it is about; empty where that is carried over.</param>
internal readonly record struct Taken(Stance Stance, Phrase Actor, Phrase Words, Phrase Matter);
