using System.CommandLine;
using Whence.Counting;
using Whence.Formats.Places;
using Whence.Placing;
using Whence.Reconciling.Ruling;

namespace Whence.Cli;

/// <summary>The options that say how figures are counted and which places are known. A mistake in them is told before anything is read.</summary>
internal sealed class CountingOptions
{
    private static readonly string[] Conventions = ["whence", "ucdp", "acled"];

    private readonly Option<MeasureTable?> measures = new("--measures")
    {
        Description = "Count these measures too: rows of measure, frame and words, parted by tabs",
        HelpName = "FILE",
        CustomParser = result =>
        {
            var (table, fault) = Load(result.Tokens[0].Value);
            if (fault is not null)
            {
                result.AddError(fault);
            }
            return table;
        },
    };

    private readonly Option<PlaceIndex?> places = new("--places")
    {
        Description = "Know the places of this index too, made by: whence places import",
        HelpName = "INDEX",
        CustomParser = result =>
        {
            var (index, fault) = LoadPlaces(result.Tokens[0].Value);
            if (fault is not null)
            {
                result.AddError(fault);
            }
            return index;
        },
    };

    private readonly Option<RuleSet?> rules = new("--rules")
    {
        Description = "Hold counts together by these rules too: sums, and which places and peoples are part of which",
        HelpName = "FILE",
    };

    private readonly Option<string> convention = new("--convention")
    {
        Description = "How hedged numbers are read: whence, ucdp or acled",
        HelpName = "NAME",
        DefaultValueFactory = _ => Conventions[0],
    };

    /// <summary>Puts the options on <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        AddWeighingTo(command);
        command.Add(places);
    }

    /// <summary>Puts those on <paramref name="command"/> that change how what was read before is weighed; rules may name own measures.</summary>
    public void AddWeighingTo(Command command)
    {
        convention.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Conventions.Contains(token.Value))
            {
                result.AddError($"--convention takes whence, ucdp or acled, not '{token.Value}'.");
            }
        });
        rules.CustomParser = result =>
        {
            var (read, fault) = LoadRules(result.Tokens[0].Value, result.GetValue(measures));
            if (fault is not null)
            {
                result.AddError(fault);
            }
            return read;
        };
        command.Add(measures);
        command.Add(rules);
        command.Add(convention);
    }

    /// <summary>What was asked for.</summary>
    public InquiryOptions Of(ParseResult parsed) =>
        new()
        {
            Measures = parsed.GetValue(measures),
            Convention = Convention.Named(parsed.GetValue(convention)!),
            Places = parsed.GetValue(places),
            Rules = parsed.GetValue(rules) ?? RuleSet.Empty,
        };

    private static (PlaceIndex? Index, string? Fault) LoadPlaces(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var (index, fault) = PlaceIndexFile.Read(path, file);
            return (index, fault?.ToString());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, $"--places {path}: {fault.Message}");
        }
    }

    private static (RuleSet? Rules, string? Fault) LoadRules(string path, MeasureTable? measures)
    {
        try
        {
            var (read, error) = RuleSet.Parse(Path.GetFileName(path), File.ReadAllText(path), measures);
            return (read, error is null ? null : (error with { Name = path }).ToString());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, $"--rules {path}: {fault.Message}");
        }
    }

    private static (MeasureTable? Table, string? Fault) Load(string path)
    {
        try
        {
            var (table, error) = MeasureTable.Parse(path, File.ReadAllText(path));
            return (table, error?.ToString());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, $"--measures {path}: {fault.Message}");
        }
    }
}
