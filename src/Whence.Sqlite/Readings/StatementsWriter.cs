using System.Runtime.CompilerServices;

namespace Whence.Sqlite.Readings;

/// <summary>Writes what a report states, part by part, in the order in which <see cref="StatementsReader"/> reads it.</summary>
internal static class StatementsWriter
{
    public static void Write(Packer to, Statements statements)
    {
        Heading(to, statements.Heading);
        to.Many(statements.Attributions, Attribution);
        to.Many(statements.Figures, Figure);
        to.Many(statements.Positions, Position);
        to.Many(statements.Allegations, Allegation);
        to.Many(statements.Quotations, Quotation);
        to.Many(statements.Credits, Credit);
        to.Many(statements.Repeated, Span);
        Fingerprint(to, statements.Fingerprint);
        Gist(to, statements.Gist);
    }

    private static void Heading(Packer to, Heading heading)
    {
        to.Word(heading.Id);
        to.Word(heading.Title);
        to.Word(heading.Publisher);
        to.Day(heading.Published);
        to.Flag(heading.PublishedAt is not null);
        if (heading.PublishedAt is { } instant)
        {
            var since = instant - NodaConstants.UnixEpoch;
            to.Signed(since.Days);
            to.Signed(since.NanosecondOfDay);
        }
        to.Byte((byte)heading.Standing);
        to.Word(heading.Edition?.Item);
        to.Signed(heading.Edition?.Version ?? 0);
    }

    private static void Attribution(Packer to, Attribution attribution)
    {
        to.Word(attribution.Id);
        to.Word(attribution.Report);
        OneOf(to, attribution.Kind);
        OneOf(to, attribution.Stance);
        to.Word(attribution.Parent);
        to.Many(attribution.Source, Span);
        to.Many(attribution.Cue, Span);
        to.Many(attribution.Content, Span);
        to.Word(attribution.Speaker);
    }

    private static void Figure(Packer to, Figure figure)
    {
        to.Word(figure.Id);
        to.Word(figure.Report);
        to.Span(figure.Quote);
        Quantity(to, figure.Quantity);
        to.Word(figure.Measure.Name);
        to.Word(figure.Words);
        to.Span(figure.Sentence);
        to.Word(figure.SentenceText);
        to.Span(figure.Excerpt);
        Population(to, figure.Population);
        to.Flag(figure.Realis);
        to.Word(figure.Attribution);
        to.Word(figure.Source);
        to.Many(figure.Via, Word);
        Place(to, figure.Place);
        Period(to, figure.Period);
        to.Word(figure.Repeats);
    }

    private static void Quantity(Packer to, Quantity quantity)
    {
        OneOf(to, quantity.Hedge);
        to.Many(quantity.Values, static (to, value) => to.Signed(value));
        to.Signed(quantity.Interval.Low);
        to.Signed(quantity.Interval.High);
        to.Word(quantity.Vague);
        to.Flag(quantity.Outer is not null);
        if (quantity.Outer is { } outer)
        {
            OneOf(to, outer);
        }
    }

    private static void Population(Packer to, Population? population)
    {
        to.Flag(population is not null);
        if (population is not null)
        {
            to.Word(population.Text);
            OneOf(to, population.Kind);
            to.Span(population.Span);
            to.Word(population.Side);
        }
    }

    private static void Place(Packer to, Place? place)
    {
        to.Flag(place is not null);
        if (place is not null)
        {
            to.Word(place.Text);
            OneOf(to, place.Kind);
            to.Signed(place.Precision);
            to.Span(place.Span);
            to.Span(place.At);
            OneOf(to, place.Role);
            to.Word(place.Id);
            to.Many(place.Within, Word);
        }
    }

    private static void Period(Packer to, Period? period)
    {
        to.Flag(period is not null);
        if (period is not null)
        {
            to.Word(period.Text);
            to.Day(period.From);
            to.Day(period.To);
            to.Signed(period.Precision);
            to.Span(period.Span);
            to.Word(period.Unresolved);
        }
    }

    private static void Position(Packer to, Position position)
    {
        to.Word(position.Id);
        to.Word(position.Report);
        to.Word(position.Actor);
        OneOf(to, position.Stance);
        to.Word(position.On);
        to.Span(position.Words);
        to.Span(position.Matter);
        to.Word(position.SentenceText);
        to.Word(position.Attribution);
        to.Day(position.Since);
    }

    private static void Allegation(Packer to, Allegation allegation)
    {
        to.Word(allegation.Id);
        to.Word(allegation.Report);
        to.Word(allegation.Accuser);
        to.Word(allegation.Accused);
        to.Span(allegation.Act);
        OneOf(to, allegation.Kind);
        to.Word(allegation.Victims);
        to.Word(allegation.ActText);
        to.Word(allegation.SentenceText);
        to.Word(allegation.Attribution);
        to.Word(allegation.Repeats);
    }

    private static void Quotation(Packer to, Quotation quotation)
    {
        to.Word(quotation.Attribution);
        to.Word(quotation.Speaker);
        to.Span(quotation.Words);
        to.Word(quotation.Text);
    }

    private static void Credit(Packer to, Credit credit)
    {
        to.Word(credit.Outlet);
        to.Word(credit.Name);
        to.Span(credit.Words);
        to.Flag(credit.IsByline);
    }

    private static void Fingerprint(Packer to, Fingerprint fingerprint)
    {
        to.Number((ulong)fingerprint.Hashes.Length);
        foreach (var hash in fingerprint.Hashes)
        {
            to.Fixed64(hash);
        }
        to.Number((ulong)fingerprint.Spans.Length);
        var before = 0;
        foreach (var span in fingerprint.Spans)
        {
            to.Span(new Span(span.Start - before, span.End - before));
            before = span.Start;
        }
        to.Signed(fingerprint.Words);
    }

    private static void Gist(Packer to, Gist gist)
    {
        to.Number((ulong)gist.Terms.Length);
        foreach (var term in gist.Terms)
        {
            to.Fixed32(term);
        }
        to.Many(gist.Counts, static (to, count) => to.Byte(count));
        to.Day(gist.Day);
    }

    private static void Word(Packer to, string word) => to.Word(word);

    private static void Span(Packer to, Span span) => to.Span(span);

    private static void OneOf<T>(Packer to, T value)
        where T : struct, Enum => to.Byte((byte)Unsafe.BitCast<T, int>(value));
}
