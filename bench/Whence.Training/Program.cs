using Whence.Training.Attributing;

namespace Whence.Training;

internal static class Program
{
    private const string Usage = "Whence.Training attributing-predictions CORPUS.jsonl.gz OUT.jsonl";

    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["attributing-predictions", var corpus, var path]:
                Prediction.Write(corpus, path);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }
}
