using Whence.Reading;

namespace Whence.Positions;

/// <summary>
/// Finds who confirms, denies, doubts, declines or stays silent, and who accuses whom of what, by the verbs that say so and
/// the shape of the clause around them.
/// </summary>
public sealed class PositionReader
{
    // No sentence is longer; text without stops is passed over, for each position keeps its sentence.
    private const int LongestSentence = 400;

    /// <summary>The positions and allegations of <paramref name="text"/>, in reading order.</summary>
    /// <remarks>
    /// A position that is on "the claim" or on nothing named is on what was alleged or said last before it. It holds since the
    /// day that its clause names, else since the publication day.
    /// </remarks>
    public (ImmutableArray<Position> Positions, ImmutableArray<Allegation> Allegations) Read(
        AnnotatedText text,
        ImmutableArray<Attribution> attributions,
        ImmutableArray<Period> periods
    )
    {
        var clauses = new Clauses(text, attributions, periods);
        var stances = new StanceReader(clauses);
        var absences = new AbsenceReader(clauses);
        var charges = new ChargeReader(clauses);
        var writer = new PositionWriter(clauses);
        for (var i = 0; i < text.Count; i++)
        {
            if (text.SentenceOf(i).Length > LongestSentence)
            {
                i = text.SentenceOf(i).End - 1;
                continue;
            }
            if (charges.Read(i) is { } charge)
            {
                writer.Add(charge);
            }
            foreach (var stand in stances.Read(i))
            {
                writer.Add(stand);
            }
            if (text.Lower(i) == "no" && absences.Read(i) is { } absence)
            {
                writer.Add(absence);
            }
        }
        return (writer.Positions, writer.Allegations);
    }
}
