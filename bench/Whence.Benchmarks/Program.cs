using BenchmarkDotNet.Running;
using Whence.Benchmarks;

switch (args)
{
    case ["growth"]:
        Growth.Run(Console.Out);
        return;
    case ["weighing"]:
        WeighingGrowth.Run(Console.Out);
        return;
    case ["ledger"]:
        LedgerGrowth.Run(Console.Out);
        return;
    case ["figures"]:
        FigureGrowth.Run(Console.Out);
        return;
}
BenchmarkSwitcher.FromAssembly(typeof(WholePipeline).Assembly).Run(args);
