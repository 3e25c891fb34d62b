using System.Globalization;
using System.Text.Json.Nodes;

namespace Whence.Load.Making;

/// <summary>Invented identity cards as somebody would have written them down, the same for the same seed; of some, rules have something to say.</summary>
internal static class MadeCards
{
    /// <summary><paramref name="count"/> of them, as a description that `whence examine --description` reads.</summary>
    public static JsonArray Of(int count, int seed)
    {
        var random = new Random(seed);
        var cards = new JsonArray();
        for (var i = 0; i < count; i++)
        {
            var born = string.Create(
                CultureInfo.InvariantCulture,
                $"{1985 + random.Next(20):D4}-{1 + random.Next(12):D2}-{1 + random.Next(31):D2}"
            );
            cards.Add(
                new JsonObject
                {
                    ["kind"] = "identity card",
                    ["name"] = $"{MadeWords.Place(random)} {MadeWords.Place(random)}",
                    // Now and then one that stands on another card too.
                    ["serial"] = string.Create(CultureInfo.InvariantCulture, $"MK {random.Next(count * 4):D6}"),
                    ["born"] = born,
                    ["birthplace"] = MadeWords.Place(random),
                    ["authority"] = MadeWords.Begun(MadeWords.Body(random, MadeWords.Place(random))),
                    ["issued"] = string.Create(CultureInfo.InvariantCulture, $"{2001 + random.Next(25):D4}-03-01"),
                    ["photo"] = random.Next(8) == 0 ? "absent" : "present",
                    ["stamp"] = random.Next(8) == 0 ? "absent" : "present",
                    ["signatureScript"] = random.Next(5) == 0 ? "hangul" : "latin",
                    // No two are the same card.
                    ["fields"] = new JsonArray(
                        new JsonObject { ["name"] = "Box", ["value"] = i.ToString(CultureInfo.InvariantCulture) }
                    ),
                }
            );
        }
        return cards;
    }
}
