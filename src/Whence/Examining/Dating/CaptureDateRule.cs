using NodaTime.Text;

namespace Whence.Examining.Dating;

/// <summary>
/// exif-date: the camera's own day, from the picture's metadata, against the day on which the paper is said to have been found or
/// pictured, and against its day of issue. Measured in days apart; a day is left for the camera's zone.
/// </summary>
public sealed class CaptureDateRule() : PaperRule("exif-date", 1)
{
    private const int Allowed = 1;

    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives =>
        [
            "the camera's clock was wrong or never set",
            "the picture is a copy, and its metadata those of the copying",
            "metadata can be written by anybody",
        ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Paper paper)
    {
        if (paper.Captured is not { } captured)
        {
            yield return NotDetermined(paper, "the picture's metadata give no instant of its taking");
            yield break;
        }
        var day = captured.Date;
        var words = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss").Format(captured);
        var any = false;
        foreach (var card in paper.Cards)
        {
            if (PaperDate.Known(card.Recorded) is { First: { } from, Last: { } to } recorded)
            {
                any = true;
                var apart =
                    day < from ? Days(day, from)
                    : day > to ? Days(to, day)
                    : 0;
                var reason = $"taken at {words} by the camera, recorded on “{recorded.Words}” by the description";
                yield return (apart > Allowed ? Observed(paper, reason) : NotObserved(paper, reason)) with
                {
                    Measured = apart,
                    Threshold = Allowed,
                };
            }
            if (PaperDate.Known(card.Issued) is { First: { } issued } issue && Days(day, issued) > Allowed)
            {
                any = true;
                yield return Observed(
                    paper,
                    $"taken at {words} by the camera, before the day of issue “{issue.Words}”"
                ) with
                {
                    Measured = Days(day, issued),
                    Threshold = Allowed,
                };
            }
        }
        if (!any)
        {
            yield return NotDetermined(
                paper,
                $"taken at {words} by the camera; no day is declared to hold that against"
            );
        }
    }

    private static int Days(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to);
}
