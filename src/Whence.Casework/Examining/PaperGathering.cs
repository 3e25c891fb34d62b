using System.Globalization;
using Whence.Examining;
using Whence.Examining.Zones;
using Whence.Formats;
using Whence.Ledger;
using Whence.Media;
using Whence.Media.Ocr;
using Whence.Media.Papers;

namespace Whence.Casework.Examining;

/// <summary>Gathers what is to be examined: files are read, and descriptions laid to the files that they are of.</summary>
/// <param name="told">Told what could not be read, and why.</param>
/// <param name="layout">The layout of the papers' series; null where none is known.</param>
internal sealed class PaperGathering(Action<string> told, Layout? layout)
{
    // Each page costs a process of OCR beside the reading; more at once than cores gain nothing.
    private static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>What is to be examined: the files in the order given, then descriptions that are of none of them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="description">The file of the description, for the names of what it describes.</param>
    /// <param name="cards">What it describes.</param>
    /// <param name="step">Told whenever a file has been read.</param>
    /// <param name="stop">Ends it.</param>
    public ImmutableArray<Subject> Gather(
        IReadOnlyList<NamedFile> files,
        string? description,
        ImmutableArray<(Card Card, ReadOnlyMemory<byte> Bytes)> cards,
        Action? step,
        CancellationToken stop
    )
    {
        var reader = new PaperReader(layout, Tesseract.Installed);
        var of = cards.ToLookup(card => FileOf(card.Card, files, cards.Length), StringComparer.Ordinal);
        var read = files
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(AtOnce)
            .WithCancellation(stop)
            .Select(file => Read(file, reader));
        var subjects = ImmutableArray.CreateBuilder<Subject>();
        foreach (var (file, subject, fault) in read)
        {
            step?.Invoke();
            if (subject is null)
            {
                told(fault!);
                continue;
            }
            subjects.Add(With(subject, of[file.Name].Select(card => card.Card)));
        }
        foreach (var ((card, bytes), i) in cards.Select((card, i) => (card, i)))
        {
            if (FileOf(card, files, cards.Length).Length == 0)
            {
                subjects.Add(
                    Described(card, bytes, string.Create(CultureInfo.InvariantCulture, $"{description}[{i}]"))
                );
            }
        }
        // The same bytes are one exhibit, however often they are named.
        return [.. subjects.DistinctBy(subject => subject.Exhibit.Id)];
    }

    /// <summary>The file that a card says it is of and that is not there; null where there is none such.</summary>
    public static string? Unmatched(
        IReadOnlyList<NamedFile> files,
        ImmutableArray<(Card Card, ReadOnlyMemory<byte> Bytes)> cards
    ) =>
        cards
            .Select(card => card.Card.File)
            .FirstOrDefault(file => file is not null && !files.Any(f => IsNamed(f.Name, file)));

    // One card and one file belong together without saying so. Empty where it is of no file.
    private static string FileOf(Card card, IReadOnlyList<NamedFile> files, int cards) =>
        card.File is { } name ? files.Select(file => file.Name).FirstOrDefault(file => IsNamed(file, name)) ?? ""
        : cards == 1 && files.Count == 1 ? files[0].Name
        : "";

    private static bool IsNamed(string file, string name) =>
        file.Equals(name, StringComparison.Ordinal)
        || Path.GetFileName(file.AsSpan()).Equals(name, StringComparison.Ordinal);

    private static (NamedFile File, Subject? Subject, string? Fault) Read(NamedFile file, PaperReader reader)
    {
        try
        {
            if (Unopened(file.Path) is { } reason)
            {
                return (file, null, MediaMessages.Of(file.Name, new Unseen(reason)));
            }
            var bytes = File.ReadAllBytes(file.Path);
            var (read, unseen) = reader.Read(file.Name, bytes);
            return read is null
                ? (file, null, MediaMessages.Of(file.Name, unseen!))
                : (file, new Subject(read.Exhibit, read.Paper, bytes), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (file, null, MediaMessages.Of(file.Name, new Unseen(UnseenReason.SystemFault, fault.Message)));
        }
    }

    private static UnseenReason? Unopened(string file) =>
        Directory.Exists(file) ? UnseenReason.Folder
        : !File.Exists(file) ? UnseenReason.Missing
        : !OrdinaryFile.MayBe(file) ? UnseenReason.NoFile
        : new FileInfo(file).Length > MediaLimits.FileBytes ? UnseenReason.TooLarge
        : null;

    private static Subject With(Subject subject, IEnumerable<Card> cards)
    {
        // What somebody wrote down comes before what was read by machine.
        ImmutableArray<Card> all = [.. cards, .. subject.Paper.Cards];
        return all.Length == subject.Paper.Cards.Length
            ? subject
            : subject with
            {
                Exhibit = subject.Exhibit with { Kind = ExhibitKind.Paper },
                Paper = subject.Paper with { Cards = all },
            };
    }

    private static Subject Described(Card card, ReadOnlyMemory<byte> bytes, string name)
    {
        var id = Exhibit.Identity(Digest.Of(bytes.Span));
        return new Subject(new Exhibit(id, ExhibitKind.Paper), new Paper(id, name) { Cards = [card] }, bytes);
    }
}
