namespace Whence.Timing;

/// <summary>What relative words are reckoned from.</summary>
/// <param name="Anchor">The day the report was published or filed; null where it is not known.</param>
/// <param name="Named">The last single day that the sentence names before.</param>
/// <param name="Spoken">The last period that the text names before.</param>
internal readonly record struct Setting(LocalDate? Anchor, LocalDate? Named, Reach? Spoken);
