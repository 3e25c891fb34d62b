using NodaTime.Text;

namespace Whence.Casework;

/// <summary>Decisions in words.</summary>
public static class DecisionWords
{
    /// <summary>An anchor as a person tells it: the id that it was read under, and the words.</summary>
    public static string Of(Anchor anchor) =>
        anchor.Kind == AnchorKind.Report ? anchor.Report : $"{Id(anchor)} “{anchor.Words}” ({anchor.As})";

    /// <summary>A correction, field by field.</summary>
    public static string Of(Correction correction) =>
        string.Join(
            ", ",
            new[]
            {
                correction.Interval?.ToString(),
                correction.Measure?.Name,
                correction.Population,
                correction.Place,
                correction.From is null && correction.To is null
                    ? null
                    : $"{Day(correction.From)} to {Day(correction.To)}",
                correction.Source is { } source ? "said by " + source : null,
            }.OfType<string>()
        );

    /// <summary>A kind as the command line spells it.</summary>
    public static string Of(DecisionKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The id that what the anchor hangs on was read under.</summary>
    public static string Id(Anchor anchor) =>
        anchor.Kind switch
        {
            AnchorKind.Question => Anchor.OfQuestion + Identifier.For(anchor.Report, 'f', anchor.Span.Start),
            AnchorKind.Origin => Anchor.OfOrigin + Identifier.For(anchor.Report, 'f', anchor.Span.Start),
            AnchorKind.Position => Identifier.For(anchor.Report, 'p', anchor.Span.Start),
            AnchorKind.Allegation => Identifier.For(anchor.Report, 'g', anchor.Span.Start),
            AnchorKind.Report => anchor.Report,
            _ => Identifier.For(anchor.Report, 'f', anchor.Span.Start),
        };

    private static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "open";
}
