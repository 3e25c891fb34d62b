using Whence.Attributing.Learned;

namespace Whence.Tests.Attributing.Learned;

/// <summary>Held against all ways to label a few tokens, each weighed by itself.</summary>
public sealed class LatticeTests
{
    private const int Width = LabelChain.Width;
    private const int Places = 3;

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5, 5)]
    [InlineData(7, 4)]
    public void Ways_come_by_weight_and_none_is_missed(int labels, int tokens)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var (lattice, chain) = Make(labels, tokens, seed);
            var all = Ways(labels, tokens)
                .Select(way => Weigh(chain, lattice, way))
                .Where(IsPossible)
                .OrderDescending();
            var expected = all.Take(12).ToArray();
            var found = lattice.Heaviest(12);
            found.Count.ShouldBe(expected.Length);
            for (var i = 0; i < found.Count; i++)
            {
                Weigh(chain, lattice, found[i].Labels).ShouldBe(expected[i], 1e-3);
                (expected[0] - found[i].Loss).ShouldBe(expected[i], 1e-3);
                lattice.LossOf(found[i].Labels).ShouldBe(found[i].Loss, 1e-3f);
            }
            found.Select(way => string.Join(' ', way.Labels)).ShouldBeUnique();
        }
    }

    [Fact]
    public void Probabilities_are_shares_of_all_ways()
    {
        var (lattice, chain) = Make(5, 5, seed: 3);
        var ways = Ways(5, 5).Select(way => (way, weight: Math.Exp(Weigh(chain, lattice, way)))).ToArray();
        var all = ways.Sum(way => way.weight);
        var found = lattice.Probabilities(null, out var total);
        total.ShouldBe(Math.Log(all), 1e-3);
        for (var i = 0; i < 5; i++)
        {
            for (var label = 0; label < 5; label++)
            {
                var share = ways.Where(way => (int)way.way[i] == label).Sum(way => way.weight) / all;
                found[(i * Width) + label].ShouldBe((float)share, 1e-4f);
            }
        }
    }

    [Fact]
    public void No_role_goes_on_from_nothing()
    {
        var (lattice, _) = Make(7, 6, seed: 5);
        foreach (var (labels, _) in lattice.Heaviest(50))
        {
            for (var i = 0; i < labels.Length; i++)
            {
                if (labels[i] is Label.SourceGoesOn or Label.ContentGoesOn or Label.CueGoesOn)
                {
                    (i > 0 && (labels[i - 1] == labels[i] || labels[i - 1] == labels[i] - 1)).ShouldBeTrue();
                }
            }
        }
    }

    [Fact]
    public void No_tokens_are_labelled_in_no_way() => Make(5, 0, seed: 1).Lattice.Heaviest(3).ShouldBeEmpty();

    private static (Lattice Lattice, LabelChain Chain) Make(int labels, int tokens, int seed)
    {
        var random = new Random(seed);
        var steps = Enumerable.Range(0, Places * Width * Width).Select(_ => Weight()).ToArray();
        var chain = new LabelChain(labels, new sbyte[Width], 1, steps);
        var lattice = new Lattice(chain, tokens);
        for (var i = 0; i < lattice.Scores.Length; i++)
        {
            lattice.Scores[i] = Weight();
        }
        random.NextBytes(lattice.Places);
        for (var i = 0; i < tokens; i++)
        {
            lattice.Places[i] %= Places;
        }
        return (lattice, chain);

        float Weight() => (random.NextSingle() * 4) - 2;
    }

    private static bool IsPossible(double weight) => weight > LabelChain.Impossible / 2;

    private static double Weigh(LabelChain chain, Lattice lattice, Label[] way)
    {
        var weight = way[0] is Label.SourceGoesOn or Label.ContentGoesOn or Label.CueGoesOn
            ? LabelChain.Impossible
            : 0d;
        for (var i = 0; i < way.Length; i++)
        {
            weight += lattice.Scores[(i * Width) + (int)way[i]];
            if (i > 0)
            {
                weight += chain.Steps[(lattice.Places[i] * Width * Width) + ((int)way[i - 1] * Width) + (int)way[i]];
            }
        }
        return weight;
    }

    private static IEnumerable<Label[]> Ways(int labels, int tokens)
    {
        for (var number = 0; number < Math.Pow(labels, tokens); number++)
        {
            var way = new Label[tokens];
            var left = number;
            for (var i = 0; i < tokens; i++)
            {
                way[i] = (Label)(left % labels);
                left /= labels;
            }
            yield return way;
        }
    }
}
