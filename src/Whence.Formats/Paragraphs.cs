using System.Text;

namespace Whence.Formats;

/// <summary>Puts a text together from pieces: white space as one space, paragraphs parted by an empty line.</summary>
internal sealed class Paragraphs
{
    private readonly StringBuilder text = new();
    private bool space;

    /// <summary>Adds words to the paragraph.</summary>
    public void Add(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }
            if (space && text.Length > 0 && text[^1] != '\n')
            {
                text.Append(' ');
            }
            space = false;
            text.Append(c);
        }
    }

    /// <summary>Goes to the next line within the paragraph.</summary>
    public void Break()
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
        space = false;
    }

    /// <summary>Ends the paragraph.</summary>
    public void Part()
    {
        Break();
        if (text.Length > 1 && text[^2] != '\n')
        {
            text.Append('\n');
        }
    }

    /// <summary>The text, without white space at its end.</summary>
    public override string ToString()
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] == '\n')
        {
            end--;
        }
        return text.ToString(0, end);
    }
}
