using Whence.Reading;

namespace Whence.Origins;

/// <summary>Samples a text's word shingles, so that copied passages are found when the text is no longer in hand.</summary>
public sealed class Fingerprinter
{
    /// <summary>The fingerprint of <paramref name="text"/>.</summary>
    public Fingerprint Of(AnnotatedText text) => Fingerprint.Empty;
}
