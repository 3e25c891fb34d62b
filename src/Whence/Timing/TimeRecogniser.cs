using Whence.Reading;

namespace Whence.Timing;

/// <summary>Finds time expressions and resolves them to days against the report's publication day.</summary>
public sealed class TimeRecogniser
{
    /// <summary>The periods named in <paramref name="text"/>, in reading order, each with its span.</summary>
    public ImmutableArray<Period> Recognise(AnnotatedText text) => [];
}
