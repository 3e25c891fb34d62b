namespace Whence.Attributing;

/// <summary>Finds who says what within a stretch of tokens, by whatever means: a rule, a learned model, several together.</summary>
internal interface ITripleFinder
{
    /// <summary>
    /// Adds the triples whose roles all lie in tokens [<paramref name="first"/>, <paramref name="end"/>) to
    /// <paramref name="found"/>, in the order of their cues. The stretch may be a whole report, or what one source says.
    /// </summary>
    void Find(int first, int end, List<Triple> found);
}
