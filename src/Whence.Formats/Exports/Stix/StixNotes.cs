namespace Whence.Formats.Exports.Stix;

/// <summary>What the reports state and what was found in it, as notes; each says in words whose word it is.</summary>
internal sealed class StixNotes(StixObjects objects, DossierLookup lookup)
{
    /// <summary>Writes the notes of <paramref name="dossier"/>.</summary>
    public void Write(Dossier dossier)
    {
        foreach (var statements in dossier.Statements)
        {
            var report = objects.ReportId(statements.Heading);
            foreach (var figure in statements.Figures)
            {
                Figure(figure, report);
            }
            foreach (var position in statements.Positions)
            {
                objects.Note(position.Id, "position", Phrases.Stand(position), position.SentenceText, [report]);
            }
            foreach (var allegation in statements.Allegations)
            {
                var charge = Phrases.Charge(allegation, allegation.Accuser ?? lookup.OwnVoice(allegation.Report));
                objects.Note(
                    allegation.Id,
                    "allegation",
                    "Alleged, not established: " + charge,
                    allegation.SentenceText,
                    [report]
                );
            }
        }
        foreach (var question in dossier.Questions)
        {
            Question(question);
        }
        foreach (var conflict in dossier.Conflicts)
        {
            objects.Note(conflict.Id, "conflict", conflict.Kind.ToString(), conflict.Reason, About(conflict.Figures));
        }
    }

    private void Figure(Figure figure, string report)
    {
        var doubt = lookup.Doubt(figure) is { } why ? ", " + why : "";
        var summary =
            $"“{figure.Words}” {Phrases.Counted(figure)}: {figure.Quantity.Interval}, says {lookup.Speaker(figure)}{doubt}";
        ImmutableArray<string> about = StixObjects.Country(figure) is { } country
            ? [report, objects.Id("location", country)]
            : [report];
        objects.Note(figure.Id, "figure", summary, figure.SentenceText, about);
    }

    private void Question(Question question)
    {
        var best = question.Best is { } value ? $"best supported {Phrases.Number(value)}" : "no best number";
        var content =
            $"{new Interval(question.Low, question.High)}; {best}; {Phrases.Count(question.Origins, "independent origin")}, "
            + $"{Phrases.Count(question.Reports, "report")}."
            + (question.Grounds is { } grounds ? $" {question.Grading}: {grounds}." : "");
        objects.Note(question.Id, "question", Phrases.Asked(question), content, About(question.Figures));
    }

    private ImmutableArray<string> About(ImmutableArray<string> figures) =>
        [.. figures.Select(figure => objects.Id("note", figure))];
}
