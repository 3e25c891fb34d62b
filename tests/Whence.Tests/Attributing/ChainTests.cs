using Whence.Attributing;
using Whence.Reading;
using Whence.Testing;

namespace Whence.Tests.Attributing;

public sealed class ChainTests
{
    // No chain is longer; the bound ends a walk along parents that never ends.
    private const int Longest = 8;

    public static TheoryData<string, string> Chains() =>
        [.. Rows.Of(typeof(ChainTests), "chains.tsv").Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Chains))]
    public void Who_says_whose_words_is_read_through_every_intermediary(string sentence, string chain)
    {
        var found = new Attributor().Attribute(new Annotator().Annotate(new Report("r", sentence)));
        var byId = found.ToDictionary(attribution => attribution.Id);
        found.Select(Chain).ShouldContain(chain);

        string Chain(Attribution innermost)
        {
            var links = new List<string>();
            var at = innermost;
            for (var depth = 0; depth < Longest && at is not null; depth++)
            {
                links.Insert(0, Words(at.Source) + "/" + Words(at.Cue));
                at = at.Parent is { } parent ? byId[parent] : null;
            }
            return string.Join(" > ", links);
        }

        string Words(ImmutableArray<Span> spans) => string.Join(" … ", spans.Select(span => span.In(sentence)));
    }
}
