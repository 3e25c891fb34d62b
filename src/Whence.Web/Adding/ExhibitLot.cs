using Whence.Casework.Examining;
using Whence.Examining;
using Whence.Examining.Custody;
using Whence.Examining.Zones;
using Whence.Formats.Papers;
using Whence.Sqlite;

namespace Whence.Web.Adding;

/// <summary>Papers and footage that were sent, with what they are described by, ready to be examined.</summary>
/// <param name="Files">The exhibits.</param>
/// <param name="Cards">What is written down of them.</param>
/// <param name="Described">What the file of that is called.</param>
/// <param name="Layout">What stands where on papers of the series; null where none is known.</param>
internal sealed record ExhibitLot(
    ImmutableArray<NamedFile> Files,
    ImmutableArray<(Card Card, ReadOnlyMemory<byte> Bytes)> Cards,
    string? Described,
    Layout? Layout
)
{
    /// <summary>That of <paramref name="lot"/>; or what is wrong with what was said of it.</summary>
    public static (ExhibitLot? Exhibits, string? Fault) Of(Lot lot, LotSpool spool)
    {
        var sent = lot.Exhibits!;
        var read = new ExhibitLot(
            [
                .. lot
                    .Files.Select((file, i) => (Nth: i, File: new NamedFile(spool.File(lot.Id, i), file.Name)))
                    .Where(one => one.Nth != sent.Description && one.Nth != sent.Layout)
                    .Select(one => one.File),
            ],
            [],
            null,
            null
        );
        PaperFault? fault = null;
        if (sent.Description is { } described)
        {
            var name = lot.Files[described].Name;
            (var cards, fault) = CardFile.Read(name, File.ReadAllBytes(spool.File(lot.Id, described)));
            read = read with { Cards = cards, Described = name };
        }
        if (fault is null && sent.Layout is { } laid)
        {
            (var layout, fault) = LayoutFile.Read(lot.Files[laid].Name, File.ReadAllBytes(spool.File(lot.Id, laid)));
            read = read with { Layout = layout };
        }
        if (fault is null && ExhibitIntake.Unmatched(read.Files, read.Cards) is { } unmatched)
        {
            fault = new PaperFault(read.Described!, "file", $"no file is called “{unmatched}”");
        }
        return fault is null ? (read, null) : (null, fault.ToString());
    }

    /// <summary>What reports say of them, or why that cannot be told.</summary>
    public static (ImmutableArray<(string Report, string? Statement)> Named, string? Fault) Claims(
        SentExhibits sent,
        CaseFile file
    )
    {
        var ids = sent.Claims.ToLookup(id =>
            file.Reports.Find(id) is null && id.Contains('#', StringComparison.Ordinal)
        );
        return ExhibitClaims.Named(file, ids[true], ids[false]);
    }

    /// <summary>What is wrong with what was said of the exhibits; null where nothing is.</summary>
    public static string? Fault(Lot lot, LotSpool spool, CaseFile file) =>
        lot.Exhibits!.When is { } when && CustodyTime.Parse(when) is null
            ? $"“{when}” is neither a day, 2024-12-23, nor an instant with its zone, 2024-12-23T14:05:00+03:00"
            : Claims(lot.Exhibits, file).Fault ?? Of(lot, spool).Fault;
}
