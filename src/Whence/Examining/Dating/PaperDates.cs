namespace Whence.Examining.Dating;

/// <summary>The days of a card, each with what it is of.</summary>
internal static class PaperDates
{
    /// <summary>Every day that the card gives.</summary>
    public static IEnumerable<(string What, PaperDate Date)> Of(Card card)
    {
        (string What, string? Words)[] written =
        [
            ("birth", card.Born),
            ("issue", card.Issued),
            ("expiry", card.Expires),
            ("the authority's founding", card.AuthorityFounded),
            ("the authority's end", card.AuthorityDissolved),
            ("recording", card.Recorded),
        ];
        return written
            .Where(day => !string.IsNullOrWhiteSpace(day.Words))
            .Select(day => (day.What, PaperDate.Read(day.Words!)));
    }
}
