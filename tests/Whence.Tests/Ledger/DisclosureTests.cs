using System.Text;
using System.Text.Json.Nodes;
using Whence.Ledger;

namespace Whence.Tests.Ledger;

public sealed class DisclosureTests
{
    private static readonly Opening Name = new(
        "name",
        [.. Enumerable.Repeat((byte)7, Commitment.SaltLength)],
        [.. "\"somebody\""u8]
    );

    private static readonly byte[] Entry = CanonicalJson.Write(
        new JsonObject
        {
            ["kind"] = "note",
            ["sealed"] = new JsonObject
            {
                ["name"] = Commitment.Of(Name.Salt.AsSpan(), Name.Value.AsSpan()).ToString(),
            },
        }
    );

    [Fact]
    public void What_an_entry_commits_to_is_opened()
    {
        var parsed = Disclosure.Parse(new Disclosure(Entry, [Name]).ToArray());
        parsed.Entry.ToArray().ShouldBe(Entry);
        parsed.Opened.Single().Value.ShouldBe(Name.Value);
        parsed.Verify().ShouldBe(Verdict.Good);
    }

    [Fact]
    public void Another_value_another_salt_and_another_name_are_not_what_it_commits_to()
    {
        foreach (
            var opening in new[]
            {
                Name with
                {
                    Value = [.. "\"somebody else\""u8],
                },
                Name with
                {
                    Salt = Name.Salt.SetItem(0, 8),
                },
                Name with
                {
                    Name = "other",
                },
                Name with
                {
                    Salt = [],
                },
            }
        )
        {
            new Disclosure(Entry, [opening])
                .Verify()
                .Reason.ShouldBe($"the entry does not commit to this '{opening.Name}'");
        }
    }

    [Fact]
    public void An_entry_by_itself_opens_nothing()
    {
        var parsed = Disclosure.Parse(Entry);
        parsed.Opened.ShouldBeEmpty();
        parsed.Entry.ToArray().ShouldBe(Entry);
        parsed.Verify().ShouldBe(Verdict.Good);
    }

    [Theory]
    [InlineData("{\"entry\":\"{}\",\"opened\":{\"name\":{\"salt\":\"07\",\"value\":\"1\"}}}")]
    [InlineData("{\"entry\":1,\"opened\":{}}")]
    [InlineData("{\"entry\":\"{}\",\"opened\":[]}")]
    public void A_malformed_one_is_taken_for_an_entry_which_no_proof_is_of(string json) =>
        Disclosure.Parse(Encoding.UTF8.GetBytes(json)).Entry.Length.ShouldBe(json.Length);
}
