using System.Globalization;

namespace Whence.Examining.Zones;

/// <summary>When a measure tells that something is there, and when that it is not; between them it tells nothing.</summary>
/// <param name="Absent">At or below this it is absent.</param>
/// <param name="Present">At or above this it is present.</param>
/// <param name="Unit">What is measured.</param>
public sealed record Gauge(double Absent, double Present, string Unit)
{
    /// <summary>A photograph: what the means of its blocks stray from an even slope, less what those of blank paper do, in hundredths of the span from ink to paper.</summary>
    public static Gauge Photo { get; } = new(3.5, 10, "hundredths of the span from ink to paper");

    /// <summary>A stamp: the share of its ring that is covered.</summary>
    public static Gauge Stamp { get; } = new(0.45, 0.6, "of a ring");

    /// <summary>Ink: the share of the zone, in hundredths, that is darker than halfway from paper to ink.</summary>
    public static Gauge Ink { get; } = new(0.25, 1, "hundredths of the zone");

    /// <summary>The middle of the band.</summary>
    public double Threshold => Math.Round((Absent + Present) / 2, 3);

    /// <summary>What <paramref name="measured"/> tells.</summary>
    public Presence Tell(double measured) =>
        measured >= Present ? Presence.Present
        : measured <= Absent ? Presence.Absent
        : Presence.Untold;

    /// <summary>Why <paramref name="measured"/> tells nothing.</summary>
    public string Between(double measured) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{measured} {Unit} lies between absent ({Absent} or less) and present ({Present} or more)"
        );
}
