using Whence.Measures;

switch (args)
{
    case ["reading"]:
        return ReadingAgreement.Run();
    case ["figures"]:
        return Figures.Run();
    case ["attributions"]:
        return Attributions.Run();
    case ["sources"]:
        return Sources.Run(show: false);
    case ["sources", "show"]:
        return Sources.Run(show: true);
    case ["reuse"]:
        return Reuse.Run();
    case ["origins"]:
        return Independence.Run(show: false);
    case ["origins", "show"]:
        return Independence.Run(show: true);
    case []:
        Console.WriteLine("== reading");
        ReadingAgreement.Run();
        Console.WriteLine("== figures");
        Figures.Run();
        Console.WriteLine("== attributions");
        Attributions.Run();
        Console.WriteLine("== sources");
        Sources.Run(show: false);
        Console.WriteLine("== reuse");
        Reuse.Run();
        Console.WriteLine("== origins");
        return Independence.Run(show: false);
    default:
        Console.Error.WriteLine(
            "usage: Whence.Measures [reading | figures | attributions | sources [show] | reuse | origins [show]]"
        );
        return 2;
}
