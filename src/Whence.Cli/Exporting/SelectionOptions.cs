using System.CommandLine;
using NodaTime;
using Whence.Formats.Exports;

namespace Whence.Cli.Exporting;

/// <summary>The options that say which part of a case is exported.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string?> measure = Words("--measure", "MEASURE", "Of this measure: killed, wounded …");
    private readonly Option<string?> place = Words("--place", "WORDS", "Of a place that these words name, or lie in");
    private readonly Option<string?> population = Words("--population", "WORDS", "Of people whom these words name");
    private readonly Option<string?> source = Words(
        "--source",
        "WORDS",
        "Said, or passed on, by whom these words name"
    );
    private readonly Option<string?> report = Words("--report", "ID", "Of this report");
    private readonly Option<LocalDate?> from = IntakeOptions.Day("--from", "Published on this day or later");
    private readonly Option<LocalDate?> until = IntakeOptions.Day("--until", "Published on this day or before");

    private readonly Option<bool> contested = new("--contested") { Description = "Only what clashes" };

    /// <summary>Puts them on <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[measure, place, population, source, report, from, until, contested])
        {
            command.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    public Selection Of(ParseResult parsed) =>
        new()
        {
            Measure = parsed.GetValue(measure)?.ToLowerInvariant(),
            Place = parsed.GetValue(place),
            Population = parsed.GetValue(population),
            Source = parsed.GetValue(source),
            Report = parsed.GetValue(report),
            From = parsed.GetValue(from),
            To = parsed.GetValue(until),
            Contested = parsed.GetValue(contested),
        };

    private static Option<string?> Words(string name, string takes, string description) =>
        new(name) { Description = description, HelpName = takes };
}
