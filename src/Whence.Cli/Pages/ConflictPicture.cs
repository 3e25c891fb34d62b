namespace Whence.Cli.Pages;

/// <summary>
/// A conflict as it is seen before it is read: a line for each of its figures, all on one scale, and a line for what the others
/// allow where it is not the figures themselves that are held against each other.
/// </summary>
/// <param name="find">A figure by its id, with its report; null where it is not in hand.</param>
internal sealed class ConflictPicture(Func<string, (Figure Figure, Heading? Heading)?> find)
{
    private const string Legend =
        "Bars: the numbers that the words of each allow; ► goes on without end; ░ is ruled out by what others say.";

    private const int Indent = 4;
    private const int Narrowest = 10;

    private bool hasTold;

    /// <summary>Writes <paramref name="conflict"/>: its kind, its picture, its reason, and what it is traced by.</summary>
    public void Write(Sheet sheet, Conflict conflict, string? id = null)
    {
        Tell(sheet);
        sheet.Gap();
        sheet.Bold(conflict.Kind.ToString(), 2);
        Draw(sheet, conflict);
        sheet.Line(conflict.Reason, Indent);
        if (id is not null)
        {
            sheet.Note(id, Indent);
        }
    }

    /// <summary>Writes its picture alone, where at least two bars can be held against each other.</summary>
    public void Draw(Sheet sheet, Conflict conflict)
    {
        Tell(sheet);
        var figures = conflict.Figures.Select(find).OfType<(Figure Figure, Heading? Heading)>().ToList();
        var room = conflict.Room is { Allowed.IsEmpty: false } given ? given : null;
        if (figures.Count + (room is null ? 0 : 1) < 2)
        {
            return;
        }
        var scale = Scale.Parting(
            [.. figures.SelectMany(f => Parts(f.Figure, conflict)), .. room is null ? [] : new[] { room.Allowed }],
            Math.Max(Narrowest, sheet.Width / 5)
        );
        sheet.Note(scale.Axis(), Indent);
        sheet.List(figures, f => sheet.Row(Bar(scale, f.Figure, conflict), Said(f.Figure, f.Heading), Indent));
        if (room is not null)
        {
            sheet.Row(scale.Draw(room.Allowed, room.Allowed), Allowed(room, conflict, figures), Indent);
        }
    }

    // What the bars mean, before the first of them.
    private void Tell(Sheet sheet)
    {
        if (!hasTold)
        {
            sheet.Note(Legend, 2);
            hasTold = true;
        }
    }

    private static string Bar(Scale scale, Figure figure, Conflict conflict)
    {
        var interval = figure.Quantity.Interval;
        return scale.Draw(interval, IsStrained(figure, conflict) ? conflict.Left ?? new Interval(1, 0) : interval);
    }

    // Of a strained figure it is to be seen that something is ruled out, and something left.
    private static IEnumerable<Interval> Parts(Figure figure, Conflict conflict)
    {
        var interval = figure.Quantity.Interval;
        return IsStrained(figure, conflict) && conflict.Left is { } left
            ?
            [
                interval,
                left,
                interval with
                {
                    High = interval.Low,
                },
                interval with
                {
                    Low = interval.High ?? interval.Low,
                },
            ]
            : [interval];
    }

    private static bool IsStrained(Figure figure, Conflict conflict) =>
        conflict.Kind == ConflictKind.Strain && figure.Id == conflict.Figures[0];

    private static string Said(Figure figure, Heading? heading) =>
        $"“{figure.Words}” {figure.Measure}, {figure.Source ?? DossierIndex.OwnVoice(heading)} [{figure.Quantity.Interval}], in {figure.Report}";

    private static string Allowed(Room room, Conflict conflict, List<(Figure Figure, Heading? Heading)> figures)
    {
        var words = figures.Where(f => f.Figure.Id == room.Figure).Select(f => f.Figure.Words).FirstOrDefault();
        return $"what {(conflict.Figures.Length > 1 ? "the others allow" : "the rules allow")} for “{words}” [{room.Allowed}]";
    }
}
