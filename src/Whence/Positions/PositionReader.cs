using Whence.Reading;

namespace Whence.Positions;

/// <summary>Finds who confirms, denies, doubts, declines or stays silent, and who accuses whom of what.</summary>
public sealed class PositionReader
{
    /// <summary>The positions and allegations of <paramref name="text"/>, in reading order.</summary>
    public (ImmutableArray<Position> Positions, ImmutableArray<Allegation> Allegations) Read(
        AnnotatedText text,
        ImmutableArray<Attribution> attributions,
        ImmutableArray<Period> periods
    ) => ([], []);
}
