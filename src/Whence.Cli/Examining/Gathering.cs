using System.Globalization;
using Whence.Examining;
using Whence.Examining.Zones;
using Whence.Formats;
using Whence.Ledger;
using Whence.Media;
using Whence.Media.Ocr;
using Whence.Media.Papers;

namespace Whence.Cli.Examining;

/// <summary>Gathers what is to be examined: files are read, and descriptions laid to the files that they are of.</summary>
/// <param name="error">Gets what could not be read, and why.</param>
/// <param name="layout">The layout of the papers' series; null where none is known.</param>
internal sealed class Gathering(TextWriter error, Layout? layout)
{
    // Each page costs a process of OCR beside the reading; more at once than cores gain nothing.
    private static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>How many files could not be read.</summary>
    public int Unread { get; private set; }

    /// <summary>What is to be examined: the files in the order given, then descriptions that are of none of them.</summary>
    /// <param name="files">The files.</param>
    /// <param name="description">The file of the description, for the names of what it describes.</param>
    /// <param name="cards">What it describes.</param>
    public ImmutableArray<Subject> Gather(
        IReadOnlyList<string> files,
        string? description,
        ImmutableArray<(Card Card, ReadOnlyMemory<byte> Bytes)> cards
    )
    {
        var reader = new PaperReader(layout, Tesseract.Installed);
        var of = cards.ToLookup(card => FileOf(card.Card, files, cards.Length), StringComparer.Ordinal);
        var read = files.AsParallel().AsOrdered().WithDegreeOfParallelism(AtOnce).Select(file => Read(file, reader));
        var subjects = ImmutableArray.CreateBuilder<Subject>();
        foreach (var (file, subject, fault) in read)
        {
            if (subject is null)
            {
                Unread++;
                error.WriteLine("whence: " + Visible.Of(fault!));
                continue;
            }
            subjects.Add(With(subject, of[file].Select(card => card.Card)));
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
        IReadOnlyList<string> files,
        ImmutableArray<(Card Card, ReadOnlyMemory<byte> Bytes)> cards
    ) =>
        cards
            .Select(card => card.Card.File)
            .FirstOrDefault(file => file is not null && !files.Any(f => IsNamed(f, file)));

    // One card and one file belong together without saying so. Empty where it is of no file.
    private static string FileOf(Card card, IReadOnlyList<string> files, int cards) =>
        card.File is { } name ? files.FirstOrDefault(file => IsNamed(file, name)) ?? ""
        : cards == 1 && files.Count == 1 ? files[0]
        : "";

    private static bool IsNamed(string file, string name) =>
        file.Equals(name, StringComparison.Ordinal)
        || Path.GetFileName(file.AsSpan()).Equals(name, StringComparison.Ordinal);

    private static (string File, Subject? Subject, string? Fault) Read(string file, PaperReader reader)
    {
        try
        {
            if (Unopened(file) is { } reason)
            {
                return (file, null, MediaMessages.Of(file, new Unseen(reason)));
            }
            var bytes = File.ReadAllBytes(file);
            var (read, unseen) = reader.Read(file, bytes);
            return read is null
                ? (file, null, MediaMessages.Of(file, unseen!))
                : (file, new Subject(read.Exhibit, read.Paper, bytes), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (file, null, MediaMessages.Of(file, new Unseen(UnseenReason.SystemFault, fault.Message)));
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
