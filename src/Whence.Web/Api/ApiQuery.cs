using System.Globalization;
using NodaTime.Text;

namespace Whence.Web.Api;

/// <summary>What the address of a request asks for. What is wrong with it is told as the first fault, and no value of it is used then.</summary>
internal sealed class ApiQuery
{
    /// <summary>Rows of a page where the address does not say.</summary>
    public const int Usual = 50;

    /// <summary>Rows of a page at most.</summary>
    public const int Most = 500;

    private readonly IQueryCollection query;

    /// <summary>The query of <paramref name="request"/>, which may have these names.</summary>
    public ApiQuery(HttpRequest request, params IEnumerable<string> known)
    {
        query = request.Query;
        var names = known.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, values) in query)
        {
            if (!names.Contains(name))
            {
                Refuse($"there is no '{name}' here: {string.Join(", ", names.Order(StringComparer.Ordinal))}");
            }
            else if (values.Count != 1)
            {
                Refuse($"'{name}' is asked for once");
            }
        }
        Limit = (int)(Number("limit", 1, Most) ?? Usual);
    }

    /// <summary>What is wrong; null where nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>How many rows are asked for.</summary>
    public int Limit { get; }

    /// <summary>The words of this name; null where there are none.</summary>
    public string? Words(string name) => query[name].ToString() is { Length: > 0 } words ? words : null;

    /// <summary>The words of this name, without which there is no answer.</summary>
    public string Needed(string name)
    {
        var words = Words(name);
        if (words is null)
        {
            Refuse($"say which: {name}=…");
        }
        return words ?? "";
    }

    /// <summary>A day.</summary>
    public LocalDate? Day(string name)
    {
        if (Words(name) is not { } words)
        {
            return null;
        }
        var day = LocalDatePattern.Iso.Parse(words);
        if (!day.Success)
        {
            Refuse($"'{name}' is a day such as 2024-12-23");
        }
        return day.Success ? day.Value : null;
    }

    /// <summary>A whole number, of at least and at most so much.</summary>
    public long? Number(string name, long least, long most)
    {
        if (Words(name) is not { } words)
        {
            return null;
        }
        if (
            long.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }
        Refuse(string.Create(CultureInfo.InvariantCulture, $"'{name}' is a number from {least} to {most}"));
        return null;
    }

    /// <summary>Yes or no.</summary>
    public bool Flag(string name)
    {
        var words = Words(name);
        if (words is not (null or "true" or "false"))
        {
            Refuse($"'{name}' is true or false");
        }
        return words == "true";
    }

    /// <summary>One of the words that <typeparamref name="T"/> has.</summary>
    public T? OneOf<T>(string name)
        where T : struct, Enum
    {
        if (Words(name) is not { } words)
        {
            return null;
        }
        foreach (var value in Enum.GetValues<T>())
        {
            if (Spelling(value) == words)
            {
                return value;
            }
        }
        Refuse($"'{name}' is one of {string.Join(", ", Enum.GetValues<T>().Select(Spelling))}");
        return null;
    }

    /// <summary>The parts of the cursor; those of the first row where there is none.</summary>
    public string[]? After(string list, int parts)
    {
        if (Words("cursor") is not { } cursor)
        {
            return null;
        }
        var read = Cursor.Read(list, cursor, parts);
        if (read is null)
        {
            Refuse("the cursor is none of this list: follow the link of the page before");
        }
        return read;
    }

    /// <summary>The number that the cursor names; that before the first where there is none.</summary>
    public long AfterNumber(string list, long first = 0)
    {
        if (After(list, 1) is not [var last])
        {
            return first;
        }
        if (long.TryParse(last, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        Refuse("the cursor is none of this list: follow the link of the page before");
        return first;
    }

    /// <summary>Says what is wrong, where nothing was before.</summary>
    public void Refuse(string fault) => Fault ??= fault;

    private static string Spelling<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
