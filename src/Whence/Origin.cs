namespace Whence;

/// <summary>An utterance that rests on no other utterance in hand, with every figure that traces to it.</summary>
/// <param name="Id">Of the first figure: "o:" and its id.</param>
/// <param name="Source">Who speaks, as named most fully; the outlet for a report's own voice.</param>
/// <param name="Figures">Ids of the figures that trace to it, first utterance first.</param>
/// <param name="Reports">Ids of the reports that carry it, earliest first.</param>
public sealed record Origin(string Id, string Source, ImmutableArray<string> Figures, ImmutableArray<string> Reports);
