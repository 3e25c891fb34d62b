using System.Globalization;
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
    case ["case", var path, var reports, .. var more]:
        GeneratedCase.Make(path, int.Parse(reports, CultureInfo.InvariantCulture), more is ["weighed"], Console.Out);
        return;
    case ["decisions", var path]:
        DecisionGrowth.Run(path, Console.Out);
        return;
    case ["exhibits", .. var files]:
        ExhibitSpeed.Run(files, Console.Out);
        return;
    case ["figures"]:
        FigureGrowth.Run(Console.Out);
        return;
}
BenchmarkSwitcher.FromAssembly(typeof(WholePipeline).Assembly).Run(args);
