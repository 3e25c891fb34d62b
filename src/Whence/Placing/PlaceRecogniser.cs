using Whence.Reading;

namespace Whence.Placing;

/// <summary>Finds the names of places and what holds them.</summary>
public sealed class PlaceRecogniser
{
    /// <summary>The places named in <paramref name="text"/>, in reading order, each with its span.</summary>
    public ImmutableArray<Place> Recognise(AnnotatedText text) => [];
}
