using Whence.Reading;

namespace Whence.Placing;

/// <summary>
/// Finds the names of places, those that the tables know and unknown ones that the words beside them give away, the words that
/// point back at them, what holds them, and how the text speaks of each.
/// </summary>
/// <param name="index">Places beside those that ship; null for none.</param>
public sealed class PlaceRecogniser(PlaceIndex? index = null)
{
    /// <summary>The places spoken of in <paramref name="text"/>, in reading order.</summary>
    public ImmutableArray<Place> Recognise(AnnotatedText text)
    {
        var marks = new Marks(text, index);
        var roles = new RoleReader(text, marks);
        var mentions = new MentionFinder(text, marks, roles, index).Find();
        if (mentions.Count == 0)
        {
            return [];
        }
        var builder = new PlaceBuilder(text, marks, roles);
        var back = new BackReader(text, marks, roles, mentions);
        var found = ImmutableArray.CreateBuilder<Place>(mentions.Count);
        var next = 0;
        for (var i = mentions[0].First; i < text.Count; i++)
        {
            if (next < mentions.Count && mentions[next].First == i)
            {
                builder.Add(mentions[next], found);
                i = mentions[next++].End - 1;
            }
            else if (back.At(i, next < mentions.Count ? mentions[next].First : -1, found) is { } place)
            {
                found.Add(place);
            }
        }
        return new TownReader(text, marks).Read(found.ToImmutable());
    }
}
