using System.Text;

namespace Whence.Casework;

/// <summary>A secret as it is typed on the terminal: unseen.</summary>
public static class TypedSecret
{
    /// <summary>What is typed after <paramref name="asking"/>, up to the end of the line.</summary>
    public static string Ask(string asking, TextWriter to)
    {
        to.Write(asking);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (key.KeyChar != '\0')
            {
                typed.Append(key.KeyChar);
            }
        }
        to.WriteLine();
        return typed.ToString();
    }
}
