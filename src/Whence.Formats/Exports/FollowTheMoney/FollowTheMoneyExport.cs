using static Whence.Formats.Exports.FollowTheMoney.EntityWriter;

namespace Whence.Formats.Exports.FollowTheMoney;

/// <summary>
/// The dossier as entities of FollowTheMoney, JSON Lines: a report is an Article, its outlet an Organization that is mentioned in it, what
/// it states a Note on it, a question an Event proven by its reports. Speakers are names that a note mentions, never persons.
/// </summary>
public sealed class FollowTheMoneyExport : IExport
{
    /// <inheritdoc/>
    public string Name => "ftm";

    /// <inheritdoc/>
    public string Ending => ".ftm.json";

    /// <inheritdoc/>
    public string MediaType => "application/json+ftm";

    /// <inheritdoc/>
    public bool IsText => true;

    /// <inheritdoc/>
    public ImmutableArray<string> Write(Holdings holdings, Stream to)
    {
        var entities = new EntityWriter(to, holdings);
        var lookup = new DossierLookup(holdings.Dossier);
        var outlets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statements in holdings.Dossier.Statements)
        {
            if (statements.Heading.Publisher is { } publisher && outlets.Add(publisher))
            {
                entities.Write("Organization", publisher, ("name", One(publisher)));
            }
            Report(entities, statements.Heading, holdings.Reports.Outline(statements.Heading.Id));
            Notes(entities, statements, lookup);
        }
        foreach (var question in holdings.Dossier.Questions)
        {
            Event(entities, question, lookup);
        }
        return [];
    }

    private static void Report(EntityWriter entities, Heading heading, Report? report)
    {
        entities.Write(
            "Article",
            heading.Id,
            ("name", One(heading.Title ?? heading.Id)),
            ("title", One(heading.Title)),
            ("fileName", One(heading.Id)),
            ("publisher", One(heading.Publisher)),
            ("publishedAt", One(heading.Published)),
            ("sourceUrl", One(JsonForm.Address(report?.Url)))
        );
        if (heading.Publisher is { } publisher)
        {
            entities.Write(
                "Mention",
                heading.Id,
                ("document", [entities.Id("Article", heading.Id)]),
                ("resolved", [entities.Id("Organization", publisher)]),
                ("name", One(publisher)),
                ("detectedSchema", ["Organization"])
            );
        }
    }

    private static void Notes(EntityWriter entities, Statements statements, DossierLookup lookup)
    {
        var article = entities.Id("Article", statements.Heading.Id);
        foreach (var figure in statements.Figures)
        {
            var doubt = lookup.Doubt(figure) is { } why ? ", " + why : "";
            Note(
                figure.Id,
                $"“{figure.Words}” {Phrases.Counted(figure)}: {figure.Quantity.Interval}, says {lookup.Speaker(figure)}{doubt}",
                figure.SentenceText,
                figure.Source,
                figure.Place?.Text
            );
        }
        foreach (var position in statements.Positions)
        {
            Note(position.Id, Phrases.Stand(position), position.SentenceText, position.Actor, null);
        }
        foreach (var allegation in statements.Allegations)
        {
            var charge = Phrases.Charge(allegation, allegation.Accuser ?? lookup.OwnVoice(allegation.Report));
            Note(
                allegation.Id,
                "Alleged, not established: " + charge,
                allegation.SentenceText,
                allegation.Accuser,
                null
            );
        }

        void Note(string id, string summary, string sentence, string? speaker, string? place) =>
            entities.Write(
                "Note",
                id,
                ("name", One(summary)),
                ("description", One(sentence)),
                ("entity", [article]),
                ("proof", [article]),
                ("namesMentioned", One(speaker)),
                ("locationMentioned", One(place))
            );
    }

    private static void Event(EntityWriter entities, Question question, DossierLookup lookup)
    {
        var figures = lookup.Figures(question.Figures).ToList();
        var countries = figures.Select(f => f.Place?.Id).Where(id => id is { Length: 2 }).OfType<string>();
        var reports = figures.Select(f => entities.Id("Article", f.Report)).Distinct(StringComparer.Ordinal);
        entities.Write(
            "Event",
            question.Id,
            ("name", One(Phrases.Asked(question))),
            (
                "summary",
                One(
                    $"{new Interval(question.Low, question.High)}; {Phrases.Count(question.Origins, "independent origin")}, {Phrases.Count(question.Reports, "report")}"
                )
            ),
            ("description", One(question.Grounds is { } grounds ? $"{question.Grading}: {grounds}" : null)),
            ("startDate", One(question.From)),
            ("endDate", One(question.To)),
            ("location", One(question.Place)),
            ("country", [.. countries.Distinct(StringComparer.Ordinal).Select(id => id.ToLowerInvariant())]),
            ("proof", [.. reports])
        );
    }
}
