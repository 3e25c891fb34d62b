using System.Text;
using System.Text.Json;
using Whence.Formats.Exports;
using Whence.Formats.Exports.ClaimReviews;

namespace Whence.Formats.Tests.Exports.ClaimReviews;

public sealed class ClaimReviewExportTests
{
    private static List<JsonElement> Graph(Holdings holdings) =>
        [
            .. JsonDocument
                .Parse(SampleHoldings.Bytes(new ClaimReviewExport(), holdings))
                .RootElement.GetProperty("@graph")
                .EnumerateArray(),
        ];

    private static IEnumerable<JsonElement> OfType(Holdings holdings, string type) =>
        Graph(holdings).Where(o => o.GetProperty("@type").GetString() == type);

    [Fact]
    public void The_graph_keeps_the_schema()
    {
        foreach (var holdings in SampleHoldings.All)
        {
            HandSchema.Check("claimreview", SampleHoldings.Bytes(new ClaimReviewExport(), holdings));
        }
    }

    [Fact]
    public void Every_claim_that_is_reviewed_stands_in_the_graph()
    {
        var claims = OfType(SampleHoldings.Kursk, "Claim").Select(o => o.GetProperty("@id").GetString());
        var reviewed = OfType(SampleHoldings.Kursk, "ClaimReview")
            .SelectMany(o => o.GetProperty("itemReviewed").EnumerateArray())
            .Select(o => o.GetProperty("@id").GetString())
            .ToList();
        reviewed.ShouldNotBeEmpty();
        reviewed.Except(claims).ShouldBeEmpty();
    }

    [Fact]
    public void A_rating_says_what_it_was_derived_from()
    {
        foreach (var review in OfType(SampleHoldings.Kursk, "ClaimReview"))
        {
            review
                .GetProperty("reviewRating")
                .GetProperty("ratingExplanation")
                .GetString()!
                .ShouldContain("Derived, not judged");
        }
    }

    [Fact]
    public void What_was_not_graded_is_not_rated()
    {
        var dossier = SampleHoldings.Kursk.Dossier;
        var ungraded = SampleHoldings.Kursk with
        {
            Dossier = dossier with { Questions = [.. dossier.Questions.Select(q => q with { Grounds = null })] },
        };
        var reviews = OfType(ungraded, "ClaimReview").ToList();
        reviews.ShouldNotBeEmpty();
        reviews.SelectMany(review => review.EnumerateObject()).ShouldNotContain(p => p.Name == "reviewRating");
    }

    [Fact]
    public void Nothing_of_it_would_end_a_script_in_a_page() =>
        Encoding
            .UTF8.GetString(SampleHoldings.Bytes(new ClaimReviewExport(), SampleHoldings.AgainstTheReader))
            .ShouldNotContain('<');

    [Fact]
    public void An_address_that_is_a_script_is_left_out() =>
        Encoding
            .UTF8.GetString(SampleHoldings.Bytes(new ClaimReviewExport(), SampleHoldings.AgainstTheReader))
            .ShouldNotContain("javascript:");
}
