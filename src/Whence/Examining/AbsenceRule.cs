using System.Globalization;

namespace Whence.Examining;

/// <summary>A part that papers of the kind bear is not on this one: photo-absent and stamp-absent.</summary>
public sealed class AbsenceRule : PaperRule
{
    private readonly Part part;
    private readonly string what;

    private AbsenceRule(string name, int version, Part part, string what, ImmutableArray<string> alternatives)
        : base(name, version)
    {
        this.part = part;
        this.what = what;
        Alternatives = alternatives;
    }

    /// <summary>No photograph.</summary>
    public static AbsenceRule Photo { get; } =
        new(
            "photo-absent",
            2,
            Part.Photo,
            "photograph",
            [
                "papers of this kind bear none",
                "it came off, or was taken off, after issue",
                "it stands on another page",
                "the layout is that of another series",
            ]
        );

    /// <summary>No round stamp.</summary>
    public static AbsenceRule Stamp { get; } =
        new(
            "stamp-absent",
            1,
            Part.Stamp,
            "stamp",
            [
                "papers of this kind bear none",
                "it is dry (embossed), or too pale to show on the picture",
                "it stands on another page",
                "the layout is that of another series",
            ]
        );

    /// <inheritdoc/>
    protected override ImmutableArray<string> Alternatives { get; }

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Paper paper)
    {
        var any = false;
        foreach (var seen in paper.Of(part))
        {
            any = true;
            yield return With(
                seen,
                seen.Presence switch
                {
                    Presence.Absent => Observed(paper, $"no {what} {Where(seen)}"),
                    Presence.Present => NotObserved(paper, $"a {what} {Where(seen)}"),
                    _ => NotDetermined(paper, seen.Reason ?? $"whether there is a {what} cannot be told"),
                }
            );
        }
        if (!any)
        {
            yield return NotDetermined(
                paper,
                paper.Unread ?? $"nothing says whether there is a {what}, or where one belongs"
            );
        }
    }

    private Finding With(Sighting seen, Finding finding) =>
        finding with
        {
            Zone = seen.Zone,
            Measured = seen.Measured,
            Threshold = seen.Threshold,
            Tools = seen.Tools,
            ErrorRate =
                seen.Zone is null || finding.State == FindingState.NotDetermined
                    ? null
                    : ErrorRates.Of(seen.Bench ?? Name),
        };

    private static string Where(Sighting seen) =>
        seen.Zone is null ? "on it, as described"
        : seen is { Bench: not null, Measured: { } covered, Threshold: { } least }
            ? string.Create(CultureInfo.InvariantCulture, $"somewhere on the page ({covered} against {least})")
        : seen is { Measured: { } measured, Threshold: { } threshold }
            ? string.Create(CultureInfo.InvariantCulture, $"in its zone ({measured} against {threshold})")
        : "in its zone";
}
