using Whence.Reading;
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

    /// <summary>An annotator with the models that lie below <paramref name="folder"/>, which may be newer than those that this program bears.</summary>
    public static Annotator Read(string folder) =>
        new(
            Tagger.Read("tagger.model", File.ReadAllBytes(Path.Combine(folder, "tagger.model"))),
            EntityTagger.Read("entities.model", File.ReadAllBytes(Path.Combine(folder, "entities.model")))
        );
}
