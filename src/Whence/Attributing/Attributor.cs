using Whence.Reading;

namespace Whence.Attributing;

/// <summary>Finds who is said to have said what.</summary>
public sealed class Attributor
{
    /// <summary>The attributions of <paramref name="text"/>, nested ones included, in reading order.</summary>
    public ImmutableArray<Attribution> Attribute(AnnotatedText text) => [];
}
