using Whence.Reading;

namespace Whence.Timing;

/// <summary>
/// Finds time expressions and resolves them to days against the day on which the report says it was filed, else its publication
/// day; never against a clock.
/// </summary>
public sealed class TimeRecogniser
{
    private const string NoAnchor = "the report has no publication day";
    private const string NoAntecedent = "no period was spoken of before";

    /// <summary>The periods named in <paramref name="text"/>, in reading order, each with its span.</summary>
    public ImmutableArray<Period> Recognise(AnnotatedText text)
    {
        var beginnings = new Beginnings(text);
        var expressions = new ExpressionReader(text);
        var bounds = new BoundReader(text, expressions);
        var anaphors = new AnaphorReader(text);
        var (anchor, lines) = Dateline.Read(text);
        var found = ImmutableArray.CreateBuilder<Period>();
        var setting = new Setting(anchor is { } day && Calendar.IsYear(day.Year) ? day : null, null, null);
        var (sentence, line) = (-1, 0);
        for (var i = 0; i < text.Count; )
        {
            if (line < lines.Count && i >= lines[line].First)
            {
                i = Math.Max(i, lines[line++].End);
                continue;
            }
            if (!beginnings.At(i))
            {
                i++;
                continue;
            }
            if (text.SentenceIndexOf(i) != sentence)
            {
                sentence = text.SentenceIndexOf(i);
                setting = setting with { Named = null };
            }
            if (
                (anaphors.Read(i, setting.Spoken) ?? bounds.Read(i, setting) ?? Joined(expressions.Read(i, setting)))
                    is not { } reach
                || !IsWithin(text, i, reach.End)
            )
            {
                i++;
                continue;
            }
            found.Add(Made(text, i, reach, setting));
            if (reach.From is not null || reach.To is not null)
            {
                setting = setting with { Spoken = reach, Named = reach.Day ?? setting.Named };
            }
            i = Math.Max(i + 1, reach.End);
        }
        return found.ToImmutable();

        Reach? Joined(Reach? first) => first is { } one ? bounds.Join(one, setting) ?? one : null;
    }

    // An expression keeps to its sentence, unless the stop after a short form ("May. 3") was taken for its end.
    private static bool IsWithin(AnnotatedText text, int i, int end) =>
        end <= text.SentenceOf(i).End || (text.Lower(i + 1) == "." && text.SentenceOf(i).End == i + 2);

    private static Period Made(AnnotatedText text, int first, Reach reach, Setting setting)
    {
        var span = text.SpanOf(first, reach.End);
        var known = reach.From is not null || reach.To is not null;
        return new Period(span.In(text.Text))
        {
            Span = span,
            From = reach.From,
            To = reach.To,
            Precision =
                reach.Precision ?? (reach is { From: { } from, To: { } to } ? Calendar.Precision(from, to) : null),
            Unresolved = known ? null : reach.Unresolved ?? (setting.Anchor is null ? NoAnchor : NoAntecedent),
        };
    }
}
