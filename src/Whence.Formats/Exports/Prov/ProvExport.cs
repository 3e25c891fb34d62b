using System.Text.Json;
using Whence.Formats.Contract;

namespace Whence.Formats.Exports.Prov;

/// <summary>
/// Where everything came from, as W3C PROV-JSON (Huynh et al. 2013): reports, figures and questions are entities, outlets and Whence agents,
/// the reading an activity. A figure is quoted from its report; what is copied or cited is derived; what several reports carry of one
/// utterance are alternates of one another.
/// </summary>
public sealed class ProvExport : IExport
{
    private const string Reading = "whence:reading";
    private const string Examining = "whence:examining";
    private const string Software = "whence:engine";

    /// <inheritdoc/>
    public string Name => "prov";

    /// <inheritdoc/>
    public string Ending => ".provjson";

    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    public bool IsText => true;

    /// <inheritdoc/>
    public ImmutableArray<string> Write(Holdings holdings, Stream to)
    {
        var dossier = holdings.Dossier;
        using var json = new Utf8JsonWriter(to, JsonForm.Indented);
        var prov = new ProvWriter(json, holdings.Origin);
        json.WriteStartObject();
        prov.Prefixes();
        Entities(prov, holdings);
        prov.Records(
            "activity",
            () =>
            {
                prov.Activity(Reading, holdings.Begun, holdings.AsOf);
                if (!holdings.Exhibits.IsEmpty)
                {
                    prov.Activity(Examining, holdings.Begun, holdings.AsOf);
                }
            }
        );
        prov.Records("agent", () => Agents(prov, holdings));
        prov.Records(
            "wasAssociatedWith",
            () =>
            {
                prov.Relation(("prov:activity", Reading), ("prov:agent", Software));
                if (!holdings.Exhibits.IsEmpty)
                {
                    prov.Relation(("prov:activity", Examining), ("prov:agent", Software));
                }
            }
        );
        prov.Records("used", () => Used(prov, holdings));
        prov.Records("wasGeneratedBy", () => Generated(prov, holdings));
        prov.Records("wasAttributedTo", () => Attributed(prov, dossier));
        prov.Records("wasDerivedFrom", () => Derived(prov, dossier));
        prov.Records("alternateOf", () => Alternates(prov, dossier));
        json.WriteEndObject();
        json.Flush();
        to.Write("\n"u8);
        return [];
    }

    private static void Entities(ProvWriter prov, Holdings holdings) =>
        prov.Records(
            "entity",
            () =>
            {
                foreach (var statements in holdings.Dossier.Statements)
                {
                    var heading = statements.Heading;
                    prov.Entity(
                        ProvWriter.Name("report", heading.Id),
                        heading.Title ?? heading.Id,
                        "report",
                        JsonForm.Address(holdings.Reports.Outline(heading.Id)?.Url)
                    );
                    foreach (var figure in statements.Figures)
                    {
                        var label = $"“{figure.Words}” {Phrases.Counted(figure)}";
                        prov.Entity(ProvWriter.Name("figure", figure.Id), label, "figure", value: figure.SentenceText);
                    }
                }
                foreach (var question in holdings.Dossier.Questions)
                {
                    var range = new Interval(question.Low, question.High).ToString();
                    prov.Entity(
                        ProvWriter.Name("question", question.Id),
                        Phrases.Asked(question),
                        "question",
                        value: range
                    );
                }
                foreach (var examined in holdings.Exhibits)
                {
                    prov.Entity(ProvWriter.Name("exhibit", examined.Exhibit.Id), examined.Name, "exhibit");
                    foreach (var finding in examined.Findings)
                    {
                        var label = $"{finding.Rule}: {JsonFields.Spelling(finding.State)}";
                        prov.Entity(ProvWriter.Name("finding", finding.Id), label, "finding", value: finding.Reason);
                    }
                }
            }
        );

    private static void Used(ProvWriter prov, Holdings holdings)
    {
        foreach (var statements in holdings.Dossier.Statements)
        {
            Use(Reading, "report", statements.Heading.Id);
        }
        foreach (var examined in holdings.Exhibits)
        {
            Use(Examining, "exhibit", examined.Exhibit.Id);
        }

        void Use(string activity, string kind, string id) =>
            prov.Relation(("prov:activity", activity), ("prov:entity", ProvWriter.Name(kind, id)));
    }

    private static void Agents(ProvWriter prov, Holdings holdings)
    {
        prov.Agent(Software, holdings.Engine, "prov:SoftwareAgent");
        var outlets = holdings.Dossier.Statements.Select(s => s.Heading.Publisher).OfType<string>();
        foreach (var outlet in outlets.Distinct(StringComparer.Ordinal))
        {
            prov.Agent(ProvWriter.Name("outlet", outlet), outlet, "prov:Organization");
        }
    }

    private static void Generated(ProvWriter prov, Holdings holdings)
    {
        var dossier = holdings.Dossier;
        Each(
            dossier,
            s =>
            {
                foreach (var figure in s.Figures)
                {
                    Made(ProvWriter.Name("figure", figure.Id));
                }
            }
        );
        foreach (var question in dossier.Questions)
        {
            Made(ProvWriter.Name("question", question.Id));
        }

        foreach (var finding in holdings.Exhibits.SelectMany(examined => examined.Findings))
        {
            Made(ProvWriter.Name("finding", finding.Id), Examining);
        }

        void Made(string entity, string by = Reading) => prov.Relation(("prov:entity", entity), ("prov:activity", by));
    }

    private static void Attributed(ProvWriter prov, Dossier dossier) =>
        Each(
            dossier,
            s =>
            {
                if (s.Heading.Publisher is { } outlet)
                {
                    prov.Relation(
                        ("prov:entity", ProvWriter.Name("report", s.Heading.Id)),
                        ("prov:agent", ProvWriter.Name("outlet", outlet))
                    );
                }
            }
        );

    private static void Derived(ProvWriter prov, Dossier dossier)
    {
        Each(
            dossier,
            s =>
            {
                foreach (var figure in s.Figures)
                {
                    prov.Derivation(
                        ProvWriter.Name("figure", figure.Id),
                        ProvWriter.Name("report", figure.Report),
                        "prov:Quotation"
                    );
                }
            }
        );
        foreach (var question in dossier.Questions)
        {
            foreach (var figure in question.Figures)
            {
                prov.Derivation(ProvWriter.Name("question", question.Id), ProvWriter.Name("figure", figure), null);
            }
        }
        foreach (var edge in dossier.Edges.Where(e => e is { ToReport: not null, Kind: not EdgeKind.SameUtterance }))
        {
            prov.Derivation(
                ProvWriter.Name("report", edge.FromReport),
                ProvWriter.Name("report", edge.ToReport!),
                "whence:" + JsonFields.Spelling(edge.Kind)
            );
        }
    }

    private static void Alternates(ProvWriter prov, Dossier dossier)
    {
        foreach (var origin in dossier.Origins)
        {
            foreach (var figure in origin.Figures.Skip(1))
            {
                prov.Relation(
                    ("prov:alternate1", ProvWriter.Name("figure", figure)),
                    ("prov:alternate2", ProvWriter.Name("figure", origin.Figures[0]))
                );
            }
        }
    }

    private static void Each(Dossier dossier, Action<Statements> write)
    {
        foreach (var statements in dossier.Statements)
        {
            write(statements);
        }
    }
}
