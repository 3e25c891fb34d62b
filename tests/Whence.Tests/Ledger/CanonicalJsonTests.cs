using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Whence.Ledger;

namespace Whence.Tests.Ledger;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void Names_stand_in_the_order_of_their_code_units_as_the_standard_shows()
    {
        // RFC 8785, section 3.2.3.
        var value = JsonNode.Parse(
            """
            {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
             "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}
            """
        );
        Encoding
            .UTF8.GetString(CanonicalJson.Write(value))
            .ShouldBe(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                    + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                    + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}"
            );
    }

    [Fact]
    public void Strings_are_escaped_no_more_than_they_must_be() =>
        // RFC 8785, section 3.2.2.2.
        Written(new JsonObject { ["string"] = "\u20ac$\u000f\nA'B\"\\\\\"/\u007f<" })
            .ShouldBe("{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f<\"}");

    [Fact]
    public void Every_kind_of_value_is_written() =>
        Written(
                new JsonObject
                {
                    ["numbers"] = new JsonArray(0, -1, CanonicalJson.GreatestInteger),
                    ["empty"] = new JsonArray(new JsonArray(), new JsonObject()),
                    ["words"] = new JsonArray(true, false, null),
                }
            )
            .ShouldBe("{\"empty\":[[],{}],\"numbers\":[0,-1,9007199254740991],\"words\":[true,false,null]}");

    [Theory]
    [InlineData("{\"a\":1.0}")]
    [InlineData("{\"a\":1e3}")]
    [InlineData("{\"a\":9007199254740992}")]
    [InlineData("{\"a\":-9223372036854775808}")]
    public void What_has_no_place_in_it_is_not_written(string json) =>
        Should.Throw<ArgumentException>(() => CanonicalJson.Write(JsonNode.Parse(json)));

    [Fact]
    public void Half_a_surrogate_pair_is_not_written() =>
        Should.Throw<ArgumentException>(() => CanonicalJson.Write(new JsonObject { ["a"] = "x\ud83d" }));

    [Theory]
    [InlineData("", "an entry is a JSON object")]
    [InlineData("[]", "an entry is a JSON object")]
    [InlineData("{\"a\":1}\n", "not canonical JSON at byte 7: something follows the object")]
    [InlineData("{\"a\": 1}", "not canonical JSON at byte 5: a value is wanted")]
    [InlineData("{\"a\":1 }", "not canonical JSON at byte 6: '}' is wanted")]
    [InlineData("{\"b\":1,\"a\":2}", "not canonical JSON at byte 7: names stand in the order of their letters")]
    [InlineData("{\"a\":1,\"a\":2}", "not canonical JSON at byte 7: names stand in the order of their letters")]
    [InlineData("{\"a\":01}", "not canonical JSON at byte 7: a value is wanted")]
    [InlineData("{\"a\":-0}", "not canonical JSON at byte 7: a value is wanted")]
    [InlineData("{\"a\":1.5}", "not canonical JSON at byte 6: '}' is wanted")]
    [InlineData("{\"a\":9007199254740992}", "not canonical JSON at byte 21: a value is wanted")]
    [InlineData("{\"a\":-9223372036854775808}", "not canonical JSON at byte 25: a value is wanted")]
    [InlineData("{\"a\":\"\\/\"}", "not canonical JSON at byte 6: there is no such escape")]
    [InlineData("{\"a\":\"\\u0041\"}", "not canonical JSON at byte 6: there is no such escape")]
    [InlineData("{\"a\":\"\\u000F\"}", "not canonical JSON at byte 6: there is no such escape")]
    [InlineData("{\"a\":\"\\u000a\"}", "not canonical JSON at byte 6: there is no such escape")]
    [InlineData("{\"a\":\"\t\"}", "not canonical JSON at byte 6: a control character stands bare")]
    [InlineData("{\"a\":\"", "not canonical JSON at byte 6: '\"' is wanted")]
    [InlineData("{\"a\":[1,]}", "not canonical JSON at byte 8: a value is wanted")]
    [InlineData("{\"a\":nil}", "not canonical JSON at byte 5: there is no such word")]
    public void Other_forms_are_refused_with_the_byte_and_the_reason(string json, string reason) =>
        CanonicalJson.Check(Encoding.UTF8.GetBytes(json)).Reason.ShouldStartWith(reason);

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused() =>
        CanonicalJson.Check([.. "{\"a\":\""u8, 0xC0, 0x80, .. "\"}"u8]).Reason.ShouldBe("canonical JSON is in UTF-8");

    [Fact]
    public void What_is_too_deep_is_refused_and_not_written()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1";
        CanonicalJson.Check(Encoding.UTF8.GetBytes(deep)).Reason!.ShouldEndWith("it is too deep");
        JsonNode value = 1;
        for (var i = 0; i <= CanonicalJson.Deepest; i++)
        {
            value = new JsonArray(value);
        }
        Should.Throw<ArgumentException>(() => CanonicalJson.Write(value));
    }

    [Fact]
    public void What_is_written_passes_the_check_and_reads_back_to_the_letter() =>
        Objects.Sample(value =>
        {
            var written = CanonicalJson.Write(value);
            CanonicalJson.Check(written).ShouldBe(Verdict.Good);
            var read = CanonicalJson.Read(written).Value!;
            JsonNode.DeepEquals(read, value).ShouldBeTrue();
            CanonicalJson.Write(read).ShouldBe(written);
        });

    [Fact]
    public void A_byte_changed_gives_another_value_or_is_refused() =>
        Gen.Select(Objects, Gen.Int[0, 10_000], Gen.Byte)
            .Sample(
                (value, place, with) =>
                {
                    var written = CanonicalJson.Write(value);
                    var changed = written.ToArray();
                    changed[place % changed.Length] = with;
                    if (CanonicalJson.Read(changed).Value is { } read)
                    {
                        CanonicalJson.Write(read).ShouldBe(changed);
                    }
                }
            );

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["\"\\/\b\t\n\f\r\u0001\u001f\u007fabAZ09 <é€ﬀ"], 0, 8],
        Gen.Const("😀"),
        Gen.Const("\ufb33"),
        Gen.Const("\ue000")
    );

    private static readonly Gen<JsonNode?> Values = Gen.Recursive<JsonNode?>(
        (depth, inner) =>
        {
            Gen<JsonNode?> scalar = Gen.OneOf(
                Texts.Select(text => (JsonNode?)JsonValue.Create(text)),
                Gen.Long[-CanonicalJson.GreatestInteger, CanonicalJson.GreatestInteger]
                    .Select(number => (JsonNode?)JsonValue.Create(number)),
                Gen.Bool.Select(truth => (JsonNode?)JsonValue.Create(truth)),
                Gen.Const((JsonNode?)null)
            );
            return depth > 3
                ? scalar
                : Gen.OneOf(
                    scalar,
                    inner.Array[0, 4].Select(values => (JsonNode?)new JsonArray(values)),
                    Members(inner).Select(value => (JsonNode?)value)
                );
        }
    );

    private static readonly Gen<JsonObject> Objects = Members(Values);

    private static Gen<JsonObject> Members(Gen<JsonNode?> values) =>
        Gen.Select(Texts, values)
            .Array[0, 5]
            .Select(pairs => new JsonObject(
                pairs.DistinctBy(pair => pair.Item1).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2))
            ));

    private static string Written(JsonNode value) => Encoding.UTF8.GetString(CanonicalJson.Write(value));
}
