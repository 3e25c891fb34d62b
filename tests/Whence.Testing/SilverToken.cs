using Whence.Reading;

namespace Whence.Testing;

/// <summary>A token as CoreNLP read it.</summary>
/// <param name="Span">Its characters, in UTF-16 code units.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Entity">The kind of name that it is part of.</param>
/// <param name="First">Whether it begins a sentence.</param>
public readonly record struct SilverToken(Span Span, string Lemma, PartOfSpeech Tag, EntityKind Entity, bool First);
