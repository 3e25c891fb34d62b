using CsCheck;
using Whence.Counting;
using Whence.Reading;

namespace Whence.Tests.Counting;

public sealed class RoundTripTests
{
    private const string Seed = "0000KOIPopg3";
    private static readonly Annotator Text = new();
    private static readonly Enumerator Reader = new();

    private static readonly (string Frame, string Measure)[] Frames =
    [
        ("The flood killed {0} villagers.", "killed"),
        ("On the north shore {0} villagers were injured.", "wounded"),
        ("Police arrested {0} villagers after the march.", "detained"),
        ("The dam burst, displacing {0} villagers.", "displaced"),
        ("The ministry said {0} villagers are missing.", "missing"),
        ("Helicopters rescued {0} villagers from the roofs.", "evacuated"),
        ("Gunmen abducted {0} villagers.", "hostage"),
        ("The bodies of {0} villagers were found.", "killed"),
    ];

    [Fact]
    public void Any_quantity_rendered_to_words_reads_back_as_the_same_interval() =>
        Gen.Select(Rendering.Any, Rendering.Pick(Frames))
            .Sample(
                (rendering, frame) =>
                {
                    var text = string.Format(
                        System.Globalization.CultureInfo.InvariantCulture,
                        frame.Frame,
                        rendering.Words
                    );
                    var figure = Reader
                        .Count(Text.Annotate(new Report("r", text)), [], [], [])
                        .ShouldHaveSingleItem(text);
                    figure.Quantity.Interval.ShouldBe(rendering.Interval, text);
                    figure.Quantity.Hedge.ShouldBe(rendering.Hedge, text);
                    figure.Measure.Name.ShouldBe(frame.Measure, text);
                    figure.Population.ShouldNotBeNull(text).Text.ShouldBe("villagers", text);
                    figure.Quote.In(text).ShouldBe(figure.Words);
                },
                iter: 3000,
                seed: Seed
            );
}
