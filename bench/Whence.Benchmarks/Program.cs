using BenchmarkDotNet.Running;
using Whence.Benchmarks;

if (args is ["growth"])
{
    Growth.Run(Console.Out);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(WholePipeline).Assembly).Run(args);
