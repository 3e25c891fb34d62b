namespace Whence.Examining.MachineReadable;

/// <summary>A field of a machine readable zone.</summary>
/// <param name="Name">What it holds.</param>
/// <param name="Line">Its line, from 0.</param>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="End">The one after its last.</param>
/// <param name="Letters">What may stand in it.</param>
/// <param name="CheckAt">Where its check digit stands in its line; null where it has none.</param>
internal sealed record ZoneField(string Name, int Line, int Start, int End, ZoneLetters Letters, int? CheckAt = null);
