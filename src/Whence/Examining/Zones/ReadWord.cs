namespace Whence.Examining.Zones;

/// <summary>A word that OCR read on a page.</summary>
/// <param name="Text">The word.</param>
/// <param name="Box">Where it stands, in pixels.</param>
/// <param name="Confidence">How sure the reader is of it, from 0 to 100.</param>
/// <param name="Line">The line that it stands in: equal for words of one line.</param>
public sealed record ReadWord(string Text, Box Box, double Confidence, int Line);
