using System.Collections;
using System.Globalization;
using System.Text;

namespace Whence.Testing;

/// <summary>A value with all that it holds, down to the last list, as text: two values are the same where they are printed the same.</summary>
public static class Printed
{
    /// <summary>All of <paramref name="value"/>.</summary>
    public static string Of(object? value)
    {
        var to = new StringBuilder();
        Print(value, to);
        return to.ToString();
    }

    private static void Print(object? value, StringBuilder to)
    {
        switch (value)
        {
            case null:
                to.Append('~');
                break;
            case string text:
                to.Append('"').Append(text).Append('"');
                break;
            case IFormattable plain when value.GetType().Namespace != "Whence":
                to.Append(plain.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable items:
                to.Append('[');
                foreach (var item in items)
                {
                    Print(item, to);
                    to.Append(' ');
                }
                to.Append(']');
                break;
            default:
                Parts(value, to);
                break;
        }
    }

    private static void Parts(object value, StringBuilder to)
    {
        var parts = value
            .GetType()
            .GetProperties()
            .Where(p => p.GetIndexParameters().Length == 0 && !p.GetMethod!.IsStatic);
        if (value is bool || !parts.Any())
        {
            to.Append(value);
            return;
        }
        to.Append('{');
        foreach (var part in parts)
        {
            to.Append(part.Name).Append('=');
            Print(part.GetValue(value), to);
            to.Append(' ');
        }
        to.Append('}');
    }
}
