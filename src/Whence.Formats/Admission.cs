using System.Globalization;
using NodaTime.Text;

namespace Whence.Formats;

/// <summary>Lets drafts in as reports: gives each an id of its own and its day. One admission serves all inputs of a read.</summary>
/// <param name="published">The publication day of what has none of its own.</param>
/// <param name="originals">Whether reports keep what they were read from.</param>
internal sealed class Admission(LocalDate? published, bool originals)
{
    private readonly UniqueNames names = new();

    /// <summary>Whether reports keep what they were read from.</summary>
    public bool Originals => originals;

    /// <summary>The report, after what is to be said of it; or why there is none.</summary>
    public IReadOnlyList<Intake> Admit(Source source, Draft draft, int? line = null)
    {
        var path = source.Path;
        // That an item was taken back is told without its words, too.
        if (string.IsNullOrWhiteSpace(draft.Text) && draft.Standing == Standing.Usable)
        {
            return [new Unread(path, line, UnreadReason.Empty)];
        }
        if (draft.Text.Length > Limits.ReportBytes)
        {
            return [new Unread(path, line, UnreadReason.TooLarge)];
        }
        var intakes = new List<Intake>(1);
        var stem = path == "-" ? "stdin" : System.IO.Path.GetFileNameWithoutExtension(source.Name);
        var number = draft.Ordinal is { } ordinal ? "-" + ordinal.ToString(CultureInfo.InvariantCulture) : "";
        var wanted = draft.Id ?? stem + number;
        var id = names.Take(wanted);
        var date = draft.Published is { } words ? PublicationDay.Parse(words) : null;
        if (draft.Published is { } unread && date is null)
        {
            intakes.Add(new Remark(path, line, RemarkKind.BadDate, unread));
        }
        if (draft.Standing != Standing.Usable)
        {
            var how = draft.Standing.ToString().ToLowerInvariant();
            intakes.Add(new Remark(path, line, RemarkKind.Withdrawn, $"{draft.Id ?? "an item"} {how}"));
        }
        if (draft.Remark is { } remark)
        {
            intakes.Add(remark);
        }
        var given = draft.TakesDay ? published ?? PublicationDay.InName(source.Name) : null;
        var day = date?.Day ?? given;
        if (day is null && draft.Made is { } making && PublicationDay.Parse(making) is { Day: var made })
        {
            day = made;
            intakes.Add(new Remark(path, line, RemarkKind.MadeOn, LocalDatePattern.Iso.Format(made)));
        }
        intakes.Add(
            new Received(
                path,
                line,
                new Report(id, draft.Text)
                {
                    Title = Words(draft.Title),
                    Publisher = Words(draft.Publisher),
                    Url = Words(draft.Url),
                    Language = Words(draft.Language),
                    Published = day,
                    PublishedAt = date?.Instant,
                    Standing = draft.Standing,
                    Edition = draft.Edition,
                }
            )
            {
                Original = originals ? source.Original(draft) : null,
                Wanted = id == wanted ? null : wanted,
            }
        );
        return intakes;
    }

    private static string? Words(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
