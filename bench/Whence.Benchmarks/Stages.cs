using BenchmarkDotNet.Attributes;
using Whence.Attributing;
using Whence.Counting;
using Whence.Placing;
using Whence.Positions;
using Whence.Reading;
using Whence.Testing;
using Whence.Timing;

namespace Whence.Benchmarks;

/// <summary>Each stage that reads one report, by itself, over a generated corpus of 3 KB reports, on one thread.</summary>
[MemoryDiagnoser]
public class Stages
{
    private const int Reports = 100;
    private readonly Annotator annotator = new();
    private readonly Attributor attributor = new();
    private readonly TimeRecogniser times = new();
    private readonly PlaceRecogniser places = new();
    private readonly Enumerator enumerator = new();
    private readonly PositionReader positions = new();
    private (
        Report Report,
        AnnotatedText Text,
        ImmutableArray<Attribution> Attributions,
        ImmutableArray<Period> Periods,
        ImmutableArray<Place> Places
    )[] read = [];

    [GlobalSetup]
    public void Generate() =>
        read = [
            .. ReportGenerator
                .Reports(Reports)
                .Select(report => (report, text: annotator.Annotate(report)))
                .Select(x =>
                    (x.report, x.text, attributor.Attribute(x.text), times.Recognise(x.text), places.Recognise(x.text))
                ),
        ];

    [Benchmark]
    public int Reading() => read.Sum(x => annotator.Annotate(x.Report).Count);

    [Benchmark]
    public int Attributing() => read.Sum(x => attributor.Attribute(x.Text).Length);

    [Benchmark]
    public int TimingAndPlacing() => read.Sum(x => times.Recognise(x.Text).Length + places.Recognise(x.Text).Length);

    [Benchmark]
    public int Counting() => read.Sum(x => enumerator.Count(x.Text, x.Attributions, x.Periods, x.Places).Length);

    [Benchmark]
    public int Positions() => read.Sum(x => positions.Read(x.Text, x.Attributions, x.Periods).Positions.Length);
}
