using Whence.Testing;

namespace Whence.Training.Reading;

/// <summary>Trains the models of Reading and puts them where they ship from.</summary>
internal static class ReadingModels
{
    /// <summary>Trains on <paramref name="corpus"/> and writes the files below <paramref name="folder"/>.</summary>
    public static void Write(string corpus, string folder)
    {
        var articles = SilverArticle.Load(corpus);
        File.WriteAllBytes(Path.Combine(folder, "tagger.model"), TaggerTrainer.Train(articles));
        File.WriteAllBytes(Path.Combine(folder, "entities.model"), EntityTrainer.Train(articles));
        File.WriteAllText(Path.Combine(folder, "lemmas.tsv"), LemmaTable.Of(articles));
    }
}
