using Whence.Cli.Pages;
using Whence.Formats.Exports;
using Whence.Sqlite;
using Whence.Sqlite.Tables;

namespace Whence.Cli.Answering;

/// <summary>How figures, positions and allegations are shown in tables.</summary>
internal static class StatementViews
{
    /// <summary>Figures.</summary>
    public static View<Stated<Figure>> Figures(CaseFile file) =>
        new(
            "figure",
            [
                ("id", s => Cell.Of(s.Value.Id)),
                ("words", s => Cell.Of(s.Value.Words)),
                ("low", s => Cell.Of(s.Value.Quantity.Interval.Low)),
                ("high", s => Cell.Of(s.Value.Quantity.Interval.High)),
                ("measure", s => Cell.Of(s.Value.Measure.Name)),
                ("population", s => Cell.Of(s.Value.Population?.Text)),
                ("place", s => Cell.Of(s.Value.Place?.Text)),
                ("place_id", s => Cell.Of(s.Value.Place?.Id)),
                ("from", s => Cell.Of(s.Value.Period?.From)),
                ("to", s => Cell.Of(s.Value.Period?.To)),
                ("period", s => Cell.Of(s.Value.Period?.Text)),
                ("source", s => Cell.Of(s.Value.Source)),
                ("via", s => Cell.Of(s.Value.Via.IsEmpty ? null : string.Join("; ", s.Value.Via))),
                ("stated_as_fact", s => Cell.Of(s.Value.Realis ? "yes" : "no")),
                ("repeats", s => Cell.Of(s.Value.Repeats)),
                .. Where<Figure>(s => s.Value.SentenceText),
            ],
            [
                ("Said", s => $"“{s.Value.Words}”\n{Allowed(s.Value)}{Reviewed(s.Decision)}"),
                ("Of what", What),
                ("Who says so", s => s.Value.Source is null ? OwnVoice(s.Heading) : Via(s.Value)),
                ("Where it stands", s => Stands(s.Heading, s.Value.Id)),
            ],
            (contract, s) => contract.Write(s.Value, Points(file, s.Report, s.HasPairs))
        );

    /// <summary>Positions.</summary>
    public static View<Stated<Position>> Positions(CaseFile file) =>
        new(
            "position",
            [
                ("id", s => Cell.Of(s.Value.Id)),
                ("actor", s => Cell.Of(s.Value.Actor)),
                ("stance", s => Cell.Of(Spelling(s.Value.Stance))),
                ("on", s => Cell.Of(s.Value.On)),
                ("since", s => Cell.Of(s.Value.Since)),
                .. Where<Position>(s => s.Value.SentenceText),
            ],
            [
                ("Who", s => s.Value.Actor + Reviewed(s.Decision)),
                (
                    "Stands how",
                    s => Spelling(s.Value.Stance) + (s.Value.Since is { } day ? $"\nas of {Words.Day(day)}" : "")
                ),
                ("To what", s => s.Value.On),
                ("Where it stands", s => Stands(s.Heading, s.Value.Id)),
            ],
            (contract, s) => contract.Write(s.Value, Points(file, s.Report, s.HasPairs))
        );

    /// <summary>Allegations.</summary>
    public static View<Stated<Allegation>> Allegations(CaseFile file) =>
        new(
            "allegation",
            [
                ("id", s => Cell.Of(s.Value.Id)),
                ("accuser", s => Cell.Of(s.Value.Accuser)),
                ("kind", s => Cell.Of(Spelling(s.Value.Kind))),
                ("accused", s => Cell.Of(s.Value.Accused)),
                ("act", s => Cell.Of(s.Value.ActText)),
                ("victims", s => Cell.Of(s.Value.Victims)),
                ("repeats", s => Cell.Of(s.Value.Repeats)),
                .. Where<Allegation>(s => s.Value.SentenceText),
            ],
            [
                (
                    "Who",
                    s => $"{s.Value.Accuser ?? OwnVoice(s.Heading)}\n{Spelling(s.Value.Kind)}{Reviewed(s.Decision)}"
                ),
                ("Whom", s => s.Value.Accused),
                ("Of what (alleged)", s => s.Value.ActText),
                ("Where it stands", s => Stands(s.Heading, s.Value.Id)),
            ],
            (contract, s) => contract.Write(s.Value, Points(file, s.Report, s.HasPairs))
        );

    /// <summary>The code points of a text; null where each is one UTF-16 code unit.</summary>
    public static CodePoints? Points(CaseFile file, long report, bool hasPairs) =>
        hasPairs && file.Reports.Text(report) is { } text ? new CodePoints(text) : null;

    /// <summary>A report's outlet, its day and the id by which something in it is traced.</summary>
    public static string Stands(Heading heading, string id) =>
        string.Join(
            '\n',
            new[]
            {
                string.Join(
                    ", ",
                    new[]
                    {
                        heading.Publisher,
                        heading.Published is { } day ? Words.Day(day) : "undated",
                    }.OfType<string>()
                ),
                id,
            }
        );

    private static ImmutableArray<(string, Func<Stated<T>, Cell>)> Where<T>(Func<Stated<T>, string> sentence) =>
        [
            ("publisher", s => Cell.Of(s.Heading.Publisher)),
            ("published", s => Cell.Of(s.Heading.Published)),
            ("report", s => Cell.Of(s.Heading.Id)),
            ("sentence", s => Cell.Of(sentence(s))),
            ("review", s => Cell.Of(s.Decision?.ToString())),
        ];

    private static string Reviewed(Decision? decision) => decision is null ? "" : $"\n{decision}";

    private static string Allowed(Figure figure) =>
        $"[{figure.Quantity.Interval}]"
        + (figure.Realis ? "" : "\nnot stated as fact")
        + (figure.Repeats is null ? "" : "\nsaid before in it");

    private static string What(Stated<Figure> stated)
    {
        var figure = stated.Value;
        var of = new[] { figure.Measure.Name, figure.Population?.Text, figure.Place?.Text, Words.When(figure.Period) };
        return string.Join(" · ", of.OfType<string>());
    }

    private static string Via(Figure figure) =>
        figure.Source + (figure.Via.IsEmpty ? "" : "\nvia " + string.Join(", then ", figure.Via));

    private static string OwnVoice(Heading heading) => (heading.Publisher ?? "the report") + " itself";

    private static string Spelling(Stance stance) => stance.ToString().ToLowerInvariant();

    private static string Spelling(AllegationKind kind) =>
        kind == AllegationKind.ClaimsResponsibility ? "claims responsibility" : kind.ToString().ToLowerInvariant();
}
