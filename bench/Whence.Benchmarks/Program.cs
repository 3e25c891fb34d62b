using BenchmarkDotNet.Running;
using Whence.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(WholePipeline).Assembly).Run(args);
