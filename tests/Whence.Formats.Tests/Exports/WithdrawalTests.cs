using System.Text;
using Whence.Formats.Exports;
using Whence.Formats.Exports.ClaimReviews;
using Whence.Formats.Exports.Html;
using Whence.Formats.Exports.Stix;

namespace Whence.Formats.Tests.Exports;

public sealed class WithdrawalTests
{
    private static readonly Report Standing = new(
        "stands",
        "At least 12 people were killed in Ostrava on Monday, a mayor said."
    )
    {
        Published = new(2024, 12, 23),
    };

    private static readonly Report Canceled = new(
        "canceled",
        "Exactly 77 people were killed in Ostrava on Monday, a hospital director said."
    )
    {
        Published = new(2024, 12, 23),
        Standing = Whence.Standing.Canceled,
    };

    private static readonly Holdings Holdings = SampleHoldings.Of("taken back", [Standing, Canceled]);

    private static string Text(IExport export) => Encoding.UTF8.GetString(SampleHoldings.Bytes(export, Holdings));

    [Fact]
    public void The_page_says_what_was_taken_back()
    {
        var page = Text(new HtmlExport());
        page.ShouldContain("canceled by its publisher");
        page.ShouldContain("taken back by its publisher");
    }

    [Fact]
    public void A_report_that_was_taken_back_is_revoked_in_STIX() =>
        Text(new StixExport()).ShouldContain("\"revoked\": true");

    [Fact]
    public void What_was_taken_back_is_no_claim()
    {
        Text(new ClaimReviewExport()).ShouldContain("At least 12");
        Text(new ClaimReviewExport()).ShouldNotContain("hospital director");
    }
}
