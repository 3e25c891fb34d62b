using Whence.Reading;

namespace Whence.Counting;

/// <summary>Finds how many people something happened to or is true of, and whose word, place and time each number has.</summary>
public sealed class Enumerator
{
    /// <summary>The figures of <paramref name="text"/>, in reading order.</summary>
    public ImmutableArray<Figure> Count(
        AnnotatedText text,
        ImmutableArray<Attribution> attributions,
        ImmutableArray<Period> periods,
        ImmutableArray<Place> places
    ) => [];
}
