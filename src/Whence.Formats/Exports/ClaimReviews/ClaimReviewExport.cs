using System.Text.Json;
using NodaTime.Text;
using Whence.Formats.Contract;

namespace Whence.Formats.Exports.ClaimReviews;

/// <summary>
/// The claims as JSON-LD of schema.org: a Claim an origin, and a ClaimReview a question. A review is rated only where the grading was
/// derived, and says from what; the rating is of the count. Nobody is rated, and no person is an object of its own: who speaks stands in
/// the claim's words, and only outlets are organisations.
/// </summary>
public sealed class ClaimReviewExport : IExport
{
    /// <inheritdoc/>
    public string Name => "claimreview";

    /// <inheritdoc/>
    public string Ending => ".jsonld";

    /// <inheritdoc/>
    public string MediaType => "application/ld+json";

    /// <inheritdoc/>
    public bool IsText => true;

    /// <inheritdoc/>
    public ImmutableArray<string> Write(Holdings holdings, Stream to)
    {
        var lookup = new DossierLookup(holdings.Dossier);
        using var json = new Utf8JsonWriter(to, JsonForm.Indented);
        var claims = new ClaimWriter(json, holdings, lookup);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        foreach (var origin in holdings.Dossier.Origins)
        {
            claims.Write(origin);
        }
        foreach (var question in holdings.Dossier.Questions)
        {
            Review(json, question, claims, holdings, lookup);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        to.Write("\n"u8);
        return [];
    }

    private static void Review(
        Utf8JsonWriter json,
        Question question,
        ClaimWriter claims,
        Holdings holdings,
        DossierLookup lookup
    )
    {
        var reviewed = question
            .Figures.Select(figure => lookup.Origin(figure)?.Id)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Where(claims.IsWritten)
            .ToList();
        if (reviewed.Count == 0)
        {
            return;
        }
        json.WriteStartObject();
        json.WriteString("@type", "ClaimReview");
        json.WriteString("@id", claims.Id(question.Id));
        json.Word("claimReviewed", $"{Phrases.Asked(question)}: {new Interval(question.Low, question.High)}");
        json.WriteString("datePublished", LocalDatePattern.Iso.Format(holdings.AsOf.InUtc().Date));
        json.WriteString("inLanguage", "en");
        json.Word(
            "reviewBody",
            $"{Phrases.Count(question.Origins, "independent origin")}, {Phrases.Count(question.Reports, "report")}."
        );
        if (question.Grounds is { } grounds)
        {
            json.WriteStartObject("reviewRating");
            json.WriteString("@type", "Rating");
            json.WriteString("alternateName", question.Grading.ToString());
            json.Word(
                "ratingExplanation",
                $"Derived, not judged: graded by Airwars' scale from the reports in hand ({grounds}). It is the count that is graded, nobody who gave it."
            );
            json.WriteEndObject();
        }
        json.WriteStartArray("itemReviewed");
        foreach (var claim in reviewed)
        {
            json.WriteStartObject();
            json.WriteString("@id", claims.Id(claim));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
