using BenchmarkDotNet.Attributes;
using Whence.Testing;

namespace Whence.Benchmarks;

/// <summary>From text to dossier over a generated corpus of 3 KB reports, on one thread.</summary>
[MemoryDiagnoser]
public class WholePipeline
{
    private readonly Inquiry inquiry = new();
    private Report[] reports = [];
    private ImmutableArray<Statements> statements = [];

    /// <summary>How many reports.</summary>
    [Params(100, 1000)]
    public int Reports { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        reports = [.. ReportGenerator.Reports(Reports)];
        statements = [.. reports.Select(inquiry.Read)];
    }

    [Benchmark]
    public int Read() => reports.Sum(report => inquiry.Read(report).Figures.Length);

    [Benchmark]
    public Dossier Weigh() => inquiry.Weigh(statements);
}
