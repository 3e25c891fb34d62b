using System.CommandLine;
using NodaTime;
using Whence.Casework;
using Whence.Sqlite;
using Whence.Sqlite.Tables;

namespace Whence.Cli.Answering;

/// <summary>The options that say which rows of a table are asked for. A table has those that make sense for it.</summary>
internal sealed class FilterOptions
{
    private Option<string?>? measure;
    private Option<string?>? place;
    private Option<string?>? population;
    private Option<string?>? source;
    private Option<string?>? accused;
    private Option<string?>? matter;
    private Option<string?>? report;
    private Option<LocalDate?>? from;
    private Option<LocalDate?>? to;
    private Option<bool>? contested;
    private Option<Stance?>? stance;
    private Option<Grading?>? grading;
    private Option<ConflictKind?>? kind;

    /// <summary>Of what is counted: the measure, the people, the place.</summary>
    public FilterOptions Counted()
    {
        measure = Words("--measure", "MEASURE", "Of this measure: killed, wounded, missing, displaced …");
        place = Words("--place", "WORDS", "Of a place whose name, id or what it lies in has these words");
        population = Words("--population", "WORDS", "Of people whom these words name");
        return this;
    }

    /// <summary>Of whom it is from.</summary>
    public FilterOptions Source(string description)
    {
        source = Words("--source", "WORDS", description);
        return this;
    }

    /// <summary>Of whom is accused.</summary>
    public FilterOptions Accused()
    {
        accused = Words("--accused", "WORDS", "Against whom these words name");
        return this;
    }

    /// <summary>Of what it is about.</summary>
    public FilterOptions Matter(string description)
    {
        matter = Words("--about", "WORDS", description);
        return this;
    }

    /// <summary>Of one report.</summary>
    public FilterOptions Report(string description)
    {
        report = Words("--report", "ID", description);
        return this;
    }

    /// <summary>Of days of publication.</summary>
    public FilterOptions Published()
    {
        from = IntakeOptions.Day("--from", "Published on this day or later");
        to = IntakeOptions.Day("--to", "Published on this day or before");
        to.Aliases.Add("--as-of");
        return this;
    }

    /// <summary>Of what clashes.</summary>
    public FilterOptions Contested(string description)
    {
        contested = new Option<bool>("--contested") { Description = description };
        return this;
    }

    /// <summary>Of a stance.</summary>
    public FilterOptions Stance()
    {
        stance = OneOf<Stance>("--stance", "Of this stance");
        return this;
    }

    /// <summary>Of a grade.</summary>
    public FilterOptions Grading()
    {
        grading = OneOf<Grading>("--grading", "Graded so");
        return this;
    }

    /// <summary>Of a kind of conflict.</summary>
    public FilterOptions Kind()
    {
        kind = OneOf<ConflictKind>("--kind", "Of this kind");
        return this;
    }

    /// <summary>Puts them on <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        Option?[] options =
        [
            measure,
            place,
            population,
            source,
            accused,
            matter,
            stance,
            grading,
            kind,
            contested,
            report,
            from,
            to,
        ];
        foreach (var option in options.OfType<Option>())
        {
            command.Add(option);
        }
    }

    /// <summary>What was asked for; else what is wrong with it.</summary>
    public (Filter? Filter, string? Fault) Of(ParseResult parsed, CaseFile file)
    {
        var name = Value(parsed, report);
        var number = name is null ? null : file.Reports.Find(name)?.Number;
        if (name is not null && number is null)
        {
            return (null, NearestIds.Unknown("report", name, file));
        }
        return (
            new Filter
            {
                Measure = Value(parsed, measure)?.ToLowerInvariant(),
                Place = Value(parsed, place),
                Population = Value(parsed, population),
                Source = Value(parsed, source),
                Accused = Value(parsed, accused),
                Matter = Value(parsed, matter),
                Report = number,
                From = Value(parsed, from),
                To = Value(parsed, to),
                Contested = Value(parsed, contested),
                Stance = Value(parsed, stance),
                Grading = Value(parsed, grading),
                Kind = Value(parsed, kind),
            },
            null
        );
    }

    private static T? Value<T>(ParseResult parsed, Option<T>? option) =>
        option is null ? default : parsed.GetValue(option);

    private static Option<string?> Words(string name, string takes, string description) =>
        new(name) { Description = description, HelpName = takes };

    private static Option<T?> OneOf<T>(string name, string description)
        where T : struct, Enum
    {
        var known = Enum.GetValues<T>();
        return new Option<T?>(name)
        {
            Description = $"{description}: {string.Join(", ", known.Select(Spelling))}",
            HelpName = name[2..].ToUpperInvariant(),
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                foreach (var value in known)
                {
                    if (Spelling(value).Equals(word, StringComparison.OrdinalIgnoreCase))
                    {
                        return value;
                    }
                }
                var meant = Suggestion.For(word, known.Select(Spelling));
                result.AddError(
                    $"{name} takes {string.Join(", ", known.Select(Spelling))}, not '{word}'."
                        + (meant is null ? "" : $" Did you mean {meant}?")
                );
                return null;
            },
        };
    }

    private static string Spelling<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
