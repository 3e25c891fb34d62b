using Whence.Sqlite;
using Whence.Sqlite.Tables;

namespace Whence.Web.Questions;

/// <summary>A voice in a question as its page shows it.</summary>
/// <param name="Voice">The voice.</param>
/// <param name="Origin">The origin; null where its figures trace to none.</param>
/// <param name="Said">Its first figures, one a report, in order of publication; never empty.</param>
/// <param name="Left">What others leave of what its words allow.</param>
public sealed record ShownVoice(
    Voice Voice,
    Utterance? Origin,
    ImmutableArray<(KeptReport Report, Figure Figure)> Said,
    Interval Left
)
{
    /// <summary>What keeps it from standing, in words; null where it stands.</summary>
    public string? Doubt { get; init; }

    /// <summary>The decision that holds of its first figure; null where none was made.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Its first figure.</summary>
    public Figure Figure => Said[0].Figure;

    /// <summary>What its words allow.</summary>
    public Interval Interval => Voice.Interval ?? Figure.Quantity.Interval;
}
