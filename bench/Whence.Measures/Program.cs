using Whence.Measures;

switch (args)
{
    case ["figures"]:
        return Figures.Run();
    case ["attributions"]:
        return Attributions.Run();
    case ["reuse"]:
        return Reuse.Run();
    case []:
        Console.WriteLine("== figures");
        Figures.Run();
        Console.WriteLine("== attributions");
        Attributions.Run();
        Console.WriteLine("== reuse");
        return Reuse.Run();
    default:
        Console.Error.WriteLine("usage: Whence.Measures [figures | attributions | reuse]");
        return 2;
}
