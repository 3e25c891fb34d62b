using System.Text;
using NodaTime;
using Whence.Formats.Exports;
using Whence.Formats.Exports.ClaimReviews;
using Whence.Formats.Exports.Html;
using Whence.Formats.Exports.Sheets;

namespace Whence.Formats.Tests.Exports;

public sealed class RejectionTests
{
    private static readonly Holdings Holdings = Rejected();

    [Fact]
    public void The_table_says_who_rejected_a_figure()
    {
        var row = FigureSheet
            .Of(Holdings.Dossier, new DossierLookup(Holdings.Dossier))
            .Rows.Single(r => r[1].Words == "b");
        row[^1].Words.ShouldBe("rejected by Ada");
    }

    [Fact]
    public void The_page_says_so_too() => Text(new HtmlExport()).ShouldContain("rejected by Ada");

    [Fact]
    public void What_was_rejected_is_no_claim()
    {
        Text(new ClaimReviewExport()).ShouldContain("At least 12");
        Text(new ClaimReviewExport()).ShouldNotContain("hospital director");
    }

    private static string Text(IExport export) => Encoding.UTF8.GetString(SampleHoldings.Bytes(export, Holdings));

    private static Holdings Rejected()
    {
        Report[] reports =
        [
            new("a", "At least 12 people were killed in Ostrava on Monday, a mayor said.")
            {
                Published = new(2024, 12, 23),
            },
            new("b", "Exactly 77 people were killed in Ostrava on Monday, a hospital director said.")
            {
                Published = new(2024, 12, 23),
            },
        ];
        var inquiry = new Inquiry();
        ImmutableArray<Statements> read = [.. reports.Select(inquiry.Read)];
        var reject = new Decision(
            1,
            DecisionKind.Reject,
            Anchor.Of(read[1].Figures.Single()),
            "Ada",
            Instant.FromUtc(2024, 12, 24, 9, 0)
        );
        return SampleHoldings.Of("rejected", reports) with { Dossier = inquiry.Weigh(read, reject) };
    }
}
