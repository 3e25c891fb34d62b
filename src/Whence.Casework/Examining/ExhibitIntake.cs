using Whence.Examining;
using Whence.Examining.Custody;
using Whence.Examining.Zones;
using Whence.Media.Footage;
using Whence.Sqlite;

namespace Whence.Casework.Examining;

/// <summary>
/// Examines papers, pictured or described, and footage, and puts them into a case with what was found, how they were acquired, that they
/// were examined, and what reports claim of them. All is read first, and then kept in one go.
/// </summary>
/// <param name="layout">The layout of the papers' series; null where none is known.</param>
/// <param name="limits">What one clip may cost.</param>
public sealed class ExhibitIntake(Layout? layout, FootageLimits limits)
{
    private ImmutableArray<Subject> subjects = [];
    private ImmutableArray<GatheredClip> footage = [];

    /// <summary>What examines them, as it was called.</summary>
    public required string Program { get; init; }

    /// <summary>Told of each file that could not be examined, or not wholly, and why.</summary>
    public required Action<string> Told { get; init; }

    /// <summary>Told whenever one file more has been read.</summary>
    public Action? Step { get; init; }

    /// <summary>Ends the reading.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>How many files could not be examined, or not wholly.</summary>
    public int Unread { get; private set; }

    /// <summary>Whether nothing was read that could be kept.</summary>
    public bool IsEmpty => subjects.IsEmpty && footage.IsEmpty;

    /// <summary>The file that a card says it is of and that is not among <paramref name="files"/>; null where there is none such.</summary>
    public static string? Unmatched(
        IEnumerable<NamedFile> files,
        ImmutableArray<(Card Card, ReadOnlyMemory<byte> Bytes)> cards
    ) => PaperGathering.Unmatched(FootageGathering.Part(files).Others, cards);

    /// <summary>Reads <paramref name="files"/>: clips are told by their bytes.</summary>
    /// <param name="files">The files.</param>
    /// <param name="description">What the description is called.</param>
    /// <param name="cards">What it describes.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public void Read(
        IEnumerable<NamedFile> files,
        string? description,
        ImmutableArray<(Card Card, ReadOnlyMemory<byte> Bytes)> cards
    )
    {
        var (clips, others) = FootageGathering.Part(files);
        subjects = new PaperGathering(Tell, layout).Gather(others, description, cards, Step, Stop);
        footage = new FootageGathering(Tell, limits).Gather(clips, Step, Stop);
    }

    /// <summary>Keeps what was read.</summary>
    /// <param name="file">The case.</param>
    /// <param name="batch">What is written in one go; whoever began it commits it.</param>
    /// <param name="acquired">How they were acquired, as far as somebody said.</param>
    /// <param name="now">When they are examined.</param>
    /// <param name="claims">What reports claim of them.</param>
    /// <returns>What came of each, with its name.</returns>
    /// <exception cref="IOException">A clip cannot be read any more, or has changed: nothing of the batch may be committed.</exception>
    public ImmutableArray<(Added Added, string Name)> Keep(
        CaseFile file,
        Batch batch,
        CustodyEvent acquired,
        CustodyTime now,
        ImmutableArray<(string Report, string? Statement)> claims
    )
    {
        var keeping = new Keeping(file, batch, acquired, now, claims, Program);
        var kept = ImmutableArray.CreateBuilder<(Added Added, string Name)>();
        var findings = new Examiner()
            .Examine([.. subjects.Select(subject => subject.Paper)])
            .ToLookup(finding => finding.Exhibit, StringComparer.Ordinal);
        var papers = new List<(long, Paper)>();
        foreach (var (exhibit, paper, bytes) in subjects)
        {
            var added = keeping.Keep(exhibit, paper.Name, bytes, [.. findings[exhibit.Id]]);
            papers.Add((added.Number, paper));
            kept.Add((added, paper.Name));
        }
        if (papers.Count > 0)
        {
            batch.Add(papers);
        }
        foreach (var clip in footage)
        {
            var added = keeping.Keep(clip);
            batch.Add(added.Number, clip.Read.Watched.Clip);
            kept.Add((added, clip.File.Name));
        }
        return kept.ToImmutable();
    }

    private void Tell(string words)
    {
        Unread++;
        Told(words);
    }
}
