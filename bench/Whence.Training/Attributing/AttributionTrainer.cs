using Whence.Attributing;
using Whence.Attributing.Learned;
using Whence.Reading;

namespace Whence.Training.Attributing;

/// <summary>
/// Trains the attribution model. Each of its parts learns from what the part before makes of articles that it has not seen:
/// the articles are dealt into folds, and each fold is read by models of the others.
/// </summary>
internal sealed class AttributionTrainer
{
    private const int Folds = 4;
    private const int RoleRounds = 5;
    private const int CueRounds = 4;
    private const float RoleDropout = 0.3f;
    private const float CueDropout = 0.2f;

    private readonly GoldArticle[] articles;
    private readonly int[] folds;
    private readonly RateCounter rates;
    private readonly Surface[] surfaces;
    private readonly Beliefs[] beliefs;
    private readonly Hints[] hints;

    // As many whole articles, then every second of them as scraping leaves it.
    private AttributionTrainer(GoldArticle[] whole, GoldArticle[] scraped)
    {
        articles = [.. whole, .. scraped];
        folds =
        [
            .. Enumerable.Range(0, whole.Length).Select(i => i % Folds),
            .. Enumerable.Range(0, scraped.Length).Select(i => 2 * i % Folds),
        ];
        rates = new RateCounter(whole);
        surfaces =
        [
            .. articles.Select(
                (a, i) => new Surface(a.Text, rates.Without(i < whole.Length ? a : whole[2 * (i - whole.Length)]))
            ),
        ];
        beliefs = new Beliefs[articles.Length];
        hints = [.. articles.Select(a => new Hints(Attributor.Rules(a.Text), 0, a.Text.Count))];
    }

    /// <summary>Trains on <paramref name="corpus"/> as <paramref name="annotator"/> reads it.</summary>
    public static AttributionModel Train(string corpus, Annotator annotator)
    {
        var articles = Article.Load(corpus);
        return new AttributionTrainer(
            [.. articles.Select(a => GoldArticle.Of(a, annotator))],
            [.. articles.Where((_, i) => i % 2 == 0).Select(a => GoldArticle.Of(a.Scraped(), annotator))]
        ).Run();
    }

    private AttributionModel Run()
    {
        var roles = TrainRoles();
        Console.WriteLine("attributing: roles learned");
        var cues = articles.SelectMany((a, at) => a.Triples.Select(triple => (Article: at, triple))).ToArray();
        var sequences = new Sequence[cues.Length];
        Parallel.For(0, cues.Length, i => sequences[i] = Around(cues[i].Article, cues[i].triple));
        var choices = new ChoiceTrainer.Choice[cues.Length];
        LabelChain? around = null;
        Parallel.For(
            0,
            Folds + 1,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            fold =>
            {
                var chain = ChainTrainer.Train(
                    [.. sequences.Where((_, i) => folds[cues[i].Article] != fold)],
                    CueReader.Labels,
                    CueFeatures.Places,
                    CueRounds,
                    CueDropout
                );
                if (fold == Folds)
                {
                    around = chain;
                    return;
                }
                var reader = new CueReader(chain);
                for (var i = 0; i < cues.Length; i++)
                {
                    if (folds[cues[i].Article] == fold)
                    {
                        choices[i] = ChoiceOf(reader, cues[i].Article, cues[i].triple);
                    }
                }
            }
        );
        Console.WriteLine("attributing: sources and contents learned");
        return new AttributionModel(rates.Rates(), roles, around!, ChoiceTrainer.Train(choices));
    }

    private LabelChain TrainRoles()
    {
        var sequences = new Sequence[articles.Length];
        Parallel.For(0, articles.Length, i => sequences[i] = Whole(i));
        LabelChain? all = null;
        Parallel.For(
            0,
            Folds + 1,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            fold =>
            {
                var chain = ChainTrainer.Train(
                    [.. sequences.Where((_, i) => folds[i] != fold)],
                    RoleReader.Labels,
                    RoleFeatures.Places,
                    RoleRounds,
                    RoleDropout
                );
                if (fold == Folds)
                {
                    all = chain;
                    return;
                }
                var reader = new RoleReader(chain);
                for (var i = 0; i < articles.Length; i++)
                {
                    if (folds[i] == fold)
                    {
                        beliefs[i] = reader.Read(surfaces[i], 0, surfaces[i].Length).Beliefs;
                    }
                }
            }
        );
        return all!;
    }

    private Sequence Whole(int article)
    {
        var surface = surfaces[article];
        var features = new RoleFeatures(surface, 0, surface.Length);
        var (rows, places, keys) = (new int[surface.Length][], new byte[surface.Length], new ulong[RoleFeatures.Most]);
        for (var i = 0; i < surface.Length; i++)
        {
            rows[i] = ChainTrainer.RowsOf(keys.AsSpan(0, features.Write(i, keys)));
            places[i] = features.PlaceOf(i);
        }
        return new Sequence(rows, places, articles[article].Labels(), ..0);
    }

    private Sequence Around(int article, Triple triple)
    {
        var window = new CueWindow(surfaces[article], beliefs[article], triple.Cue);
        var features = new CueFeatures(surfaces[article], beliefs[article], window);
        var count = window.End - window.First;
        var (rows, places, keys) = (new int[count][], new byte[count], new ulong[CueFeatures.Most]);
        for (var i = 0; i < count; i++)
        {
            rows[i] = ChainTrainer.RowsOf(keys.AsSpan(0, features.Write(window.First + i, keys)));
            places[i] = features.PlaceOf(window.First + i);
        }
        var (first, end) = (triple.Cue.First - window.First, triple.Cue.End - window.First);
        var labels = GoldArticle.Labels(triple, window.First, window.End);
        labels.AsSpan(first, end - first).Clear();
        return new Sequence(rows, places, labels, first..end);
    }

    private ChoiceTrainer.Choice ChoiceOf(CueReader reader, int article, Triple right)
    {
        var proposals = reader.Read(surfaces[article], beliefs[article], right.Cue, hints[article].Of(right.Cue));
        var features = new ProposalFeatures(surfaces[article], beliefs[article]);
        var keys = new ulong[ProposalFeatures.Most];
        var worth = proposals.ConvertAll(proposal => Worth(proposal.Triple, right));
        return new ChoiceTrainer.Choice(
            [
                .. proposals.Select(
                    (proposal, rank) => ChoiceTrainer.WeightsOf(keys.AsSpan(0, features.Write(proposal, rank, keys)))
                ),
            ],
            [.. proposals.Select(proposal => proposal.Loss)],
            [.. worth.Select(own => own > 0 && own == worth.Max())]
        );
    }

    // All right is worth more than its parts.
    private static int Worth(Triple triple, Triple right)
    {
        var source = triple.Source == right.Source;
        var content = triple.Before == right.Before && triple.After == right.After;
        return (source ? 1 : 0) + (content ? 1 : 0) + (source && content ? 2 : 0);
    }
}
