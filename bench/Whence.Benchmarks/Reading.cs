using BenchmarkDotNet.Attributes;
using Whence.Reading;
using Whence.Testing;

namespace Whence.Benchmarks;

/// <summary>
/// Reading on one thread over 200 generated reports of 3 KB, stage by stage: each benchmark does what the one before does and
/// one thing more, so that the differences are the stages' shares. Words a second: <see cref="Words"/> over the time.
/// </summary>
[MemoryDiagnoser]
public class Reading
{
    private readonly Annotator annotator = new();
    private Report[] reports = [];

    /// <summary>Tokens of all reports together.</summary>
    public int Words { get; private set; }

    [GlobalSetup]
    public void Generate()
    {
        reports = [.. ReportGenerator.Reports(200)];
        Words = Whole();
        Console.WriteLine($"// {Words} words");
    }

    [Benchmark]
    public int Tokens() => reports.Sum(report => Tokenizer.Tokenize(report.Text).Length);

    [Benchmark]
    public int Sentences() =>
        reports.Sum(report =>
            SentenceSplitter.Split(report.Text, LineBreaks.Of(report.Text), Tokenizer.Tokenize(report.Text)).Length
        );

    [Benchmark]
    public int Quotes()
    {
        var found = 0;
        foreach (var report in reports)
        {
            var tokens = Tokenizer.Tokenize(report.Text);
            found += SentenceSplitter.Split(report.Text, LineBreaks.Of(report.Text), tokens).Length;
            found += QuoteScanner.Scan(report.Text, LineBreaks.Of(report.Text), tokens).Length;
        }
        return found;
    }

    [Benchmark]
    public int Tags() => reports.Sum(report => annotator.Annotate(report, names: false).Count);

    [Benchmark(Baseline = true)]
    public int Whole() => reports.Sum(report => annotator.Annotate(report).Count);

    [Benchmark]
    public int Lemmas()
    {
        var length = 0;
        foreach (var report in reports)
        {
            var text = annotator.Annotate(report);
            for (var i = 0; i < text.Count; i++)
            {
                length += text.Lemma(i).Length;
            }
        }
        return length;
    }
}
