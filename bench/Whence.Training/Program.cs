using Whence.Testing;
using Whence.Training.Attributing;
using Whence.Training.Reading;
using Whence.Training.Reconciling;

namespace Whence.Training;

internal static class Program
{
    private const string Usage = """
        Whence.Training all                      trains every model, in order
        Whence.Training reading                  the models of Reading, from polnear/train.jsonl.gz
        Whence.Training common-words             the table of common words of Reconciling, likewise
        Whence.Training attributing              the model of Attributing, from the same and what Reading makes of it
        Whence.Training attributing-predictions CORPUS.jsonl.gz OUT.jsonl
        """;

    private static int Main(string[] args)
    {
        if (args is ["attributing-predictions", var corpus, var path])
        {
            Prediction.Write(corpus, path);
            return 0;
        }
        if (args is not ["all" or "reading" or "attributing" or "common-words"])
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        if (Shared.Find("polnear/train.jsonl.gz") is not { } train)
        {
            Console.Error.WriteLine("polnear/train.jsonl.gz is not beside this checkout: nothing to train on.");
            return 1;
        }
        var reading = Path.Combine(Shared.Root, "src/Whence/Reading");
        if (args is ["all" or "reading"])
        {
            ReadingModels.Write(train, reading);
        }
        if (args is ["all" or "common-words"])
        {
            CommonWordCount.Write(train, Path.Combine(Shared.Root, "src/Whence/Reconciling/common-words.tsv"));
        }
        if (args is ["all" or "attributing"])
        {
            File.WriteAllBytes(
                Path.Combine(Shared.Root, "src/Whence/Attributing/Learned/attribution.model"),
                AttributionTrainer.Train(train, ReadingModels.Read(reading)).Pack()
            );
        }
        return 0;
    }
}
